//! `stamp`: where the database is, by decree.

use super::migrate::{summary, telling};
use super::{Context, offline};
use crate::Error;
use crate::cli::args::Stamp;
use crate::cli::failure::Failure;
use crate::graph::{Range, Target};

pub(super) async fn run(context: &Context, args: &Stamp) -> Result<(), Failure> {
    if args.offline.sql {
        return script(context, args);
    }
    let settings = context.settings()?;
    let migrator = telling(context, &settings);
    let report = migrator.stamp(settings.url.as_str(), &args.targets, args.purge).await?;
    summary(context, &settings, &[report]);
    Ok(())
}

/// Prints the script. Where it starts is said by a target that is a range, else it is base.
fn script(context: &Context, args: &Stamp) -> Result<(), Failure> {
    let mut from = None;
    let mut targets = Vec::new();
    for text in &args.targets {
        let range = Range::upward(text).map_err(Error::Target)?;
        let starts = text.contains(':').then_some(range.from);
        if let (Some(one), Some(other)) = (&from, &starts)
            && one != other
        {
            return Err(Failure::usage(
                format!("the script would start at {one} and at {other}"),
                "say FROM:TO once; the other targets without FROM",
            ));
        }
        from = from.or(starts);
        targets.push(range.to);
    }
    let (migrator, database) = offline::script_for(context, args.offline.dialect)?;
    offline::print(context, &migrator.stamp_offline(database, &from.unwrap_or(Target::BASE), targets)?)
}
