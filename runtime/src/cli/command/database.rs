//! `database create`, `drop`, `reset`: the database itself, not what is in it.

use super::{Context, migrate};
use crate::cli::args::DatabaseCommand;
use crate::cli::failure::Failure;
use crate::cli::url::shown;
use crate::exec::server;

pub(super) async fn run(context: &Context, command: &DatabaseCommand) -> Result<(), Failure> {
    let settings = context.settings()?;
    let (url, name) = (settings.url.as_str(), shown(&settings.url));
    match command {
        DatabaseCommand::Create => create(context, url, &name).await,
        DatabaseCommand::Drop(confirm) => {
            context.output.confirm(confirm.yes, &format!("drop {name} with everything in it?"))?;
            drop(context, url, &name).await
        }
        DatabaseCommand::Reset(confirm) => {
            context.output.confirm(confirm.yes, &format!("drop {name} with everything in it and make it anew?"))?;
            server::drop_database(url).await?;
            server::create_database(url).await?;
            migrate::to_target(context, &settings, "heads").await
        }
    }
}

async fn create(context: &Context, url: &str, name: &str) -> Result<(), Failure> {
    let created = server::create_database(url).await?;
    told(context, created, if created { "created" } else { "is there already:" }, name);
    Ok(())
}

async fn drop(context: &Context, url: &str, name: &str) -> Result<(), Failure> {
    let dropped = server::drop_database(url).await?;
    told(context, dropped, if dropped { "dropped" } else { "is not there:" }, name);
    Ok(())
}

fn told(context: &Context, changed: bool, what: &str, name: &str) {
    if context.output.json {
        context.output.json(&serde_json::json!({ "database": name, "changed": changed }));
    } else {
        context.output.line(format_args!("{what} {name}"));
    }
}
