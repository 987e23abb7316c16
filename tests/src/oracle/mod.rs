//! Answers recorded questions to Alembic with the engine that the command line drives: a graph made from data, the version
//! rows in a real SQLite database. The format is that of `ORACLE.md` next to the recorded answers.

mod chain;
mod kind;
mod shape;
mod travel;

use aludel::Migrator;
use aludel::graph::{NewParents, Target, TargetError};
use serde_json::{Value, json};

pub use chain::chain;
use kind::Refusal;
use travel::Travel;

/// What a question came to.
#[derive(Debug, Default)]
struct Answer {
    steps: Vec<Value>,
    rows: Vec<Vec<String>>,
    result: Value,
}

/// Answers one case: `case`, `graph`, `current` and `query` go in; steps, rows, result or the kind of refusal come out.
pub async fn answer(case: &Value) -> Value {
    let (answer, after) = match chain(&case["graph"]) {
        Ok(revisions) => {
            let migrator = Migrator::from_list(&revisions).version_table("alembic_version").actor("oracle");
            let mut travel = Travel::begin(migrator, &case["current"]).await;
            let answer = asked(&mut travel, &case["query"]).await;
            (answer, travel.rows().await)
        }
        Err(error) => (Err(error.into()), kind::strings(&case["current"])),
    };
    let error = answer.as_ref().err().map(|refusal: &Refusal| refusal.kind(&case["query"]));
    let message = answer.as_ref().err().map(ToString::to_string);
    let Answer { steps, rows, result } = answer.unwrap_or_default();
    json!({
        "case": case["case"], "steps": steps, "rows": rows, "after": after, "result": result, "error": error,
        "message": message,
    })
}

async fn asked(travel: &mut Travel, query: &Value) -> Result<Answer, Refusal> {
    let text = |key: &str| query[key].as_str().unwrap_or_default();
    let flag = |key: &str| query[key].as_bool().unwrap_or_default();
    match text("cmd") {
        "load" => Ok(result(json!({ "ok": true }))),
        "describe" => Ok(result(shape::describe(travel.graph()))),
        "upgrade" if flag("sql") => travel.script_up(text("target")),
        "downgrade" if flag("sql") => travel.script_down(text("target")),
        "upgrade" => travel.upgrade(text("target")).await,
        "downgrade" => travel.downgrade(text("target")).await,
        "stamp" => travel.stamp(&kind::strings(&query["target"]), flag("purge")).await,
        "current" => travel.current(flag("check_heads")).await,
        "show" => travel.show(text("target")).await,
        "history" => travel.history(query["range"].as_str()).await,
        "revision" => parents(travel, &[query["head"].as_str().unwrap_or("head").to_owned()], query),
        "merge" => parents(travel, &kind::strings(&query["revisions"]), query),
        other => panic!("an unknown command: {other}"),
    }
}

fn parents(travel: &Travel, revise: &[String], query: &Value) -> Result<Answer, Refusal> {
    let targets =
        |texts: &[String]| texts.iter().map(|text| Target::parse(text)).collect::<Result<Vec<_>, TargetError>>();
    let (revise, depends_on) = (targets(revise)?, targets(&kind::strings(&query["depends_on"]))?);
    let splice = query["splice"].as_bool().unwrap_or_default();
    let found = travel.graph().new_parents(&NewParents { revise: &revise, splice, depends_on: &depends_on })?;
    let graph = travel.graph();
    let down: Vec<_> = found.revises.into_iter().map(|index| graph.revision(index).id).collect();
    // A label is written as a label.
    let labels = graph.effective_labels();
    let asked = kind::strings(&query["depends_on"]).into_iter().zip(found.depends_on);
    let depends_on: Vec<_> = asked
        .map(
            |(asked, index)| {
                if labels[index].contains(asked.as_str()) { asked } else { graph.revision(index).id.to_owned() }
            },
        )
        .collect();
    Ok(result(json!({ "down": down, "depends_on": depends_on })))
}

fn result(result: Value) -> Answer {
    Answer { result, ..Answer::default() }
}
