//! `upgrade`, `downgrade`, `redo`: what moves the database.

use super::{Context, name_width, offline, plural, took};
use crate::cli::args::{Downgrade, Redo, Upgrade};
use crate::cli::failure::Failure;
use crate::cli::output::{GOOD, Output};
use crate::cli::settings::Settings;
use crate::cli::url::shown;
use crate::exec::Report;
use crate::graph::{TargetError, is_repeatable};
use crate::{Direction, Error, Event, Migrator, Target};

pub(super) async fn upgrade(context: &Context, args: &Upgrade) -> Result<(), Failure> {
    if args.offline.sql {
        return offline::run(context, Direction::Upgrade, &args.target, args.offline.dialect);
    }
    let settings = context.settings()?;
    to_target(context, &settings, &args.target).await
}

/// Upgrades and says what happened.
pub(super) async fn to_target(context: &Context, settings: &Settings, target: &str) -> Result<(), Failure> {
    let report = telling(context, settings).upgrade(settings.url.as_str(), target).await?;
    summary(context, settings, &[report]);
    Ok(())
}

pub(super) async fn downgrade(context: &Context, args: &Downgrade) -> Result<(), Failure> {
    if args.offline.sql {
        return offline::run(context, Direction::Downgrade, &args.target, args.offline.dialect);
    }
    let settings = context.settings()?;
    let report = telling(context, &settings).downgrade(settings.url.as_str(), args.target.as_str()).await;
    summary(context, &settings, &[report.map_err(downwards)?]);
    Ok(())
}

/// `heads` is no remedy where it leads down to one revision.
pub(super) fn downwards(error: Error) -> Failure {
    let several = matches!(error, Error::Target(TargetError::MultipleHeads { .. }));
    let failure = Failure::from(error);
    if several { Failure { help: Some("name the one revision to go down to".to_owned()), ..failure } } else { failure }
}

/// Down, then up again to exactly where the database was, with the tags that the journal had.
pub(super) async fn redo(context: &Context, args: &Redo) -> Result<(), Failure> {
    let settings = context.settings()?;
    let migrator = telling(context, &settings);
    let history = migrator.history(settings.url.as_str()).await?;
    let down = migrator.downgrade(settings.url.as_str(), args.target.as_str()).await?;
    let mut reports = vec![down];
    let migrator = migrator.tags_of(&history);
    for id in reports[0].before.clone() {
        reports.push(migrator.upgrade(settings.url.as_str(), Target::revision(id)).await?);
    }
    summary(context, &settings, &reports);
    Ok(())
}

/// A migrator whose events become lines.
pub(super) fn telling(context: &Context, settings: &Settings) -> Migrator {
    let output = context.output;
    let width = context.migrator.revisions().map_or(0, name_width);
    let (watch, url) = (context.watch.clone(), settings.url.clone());
    context.migrator(settings).on_event(move |event| {
        watch.see(&url, event);
        tell(output, width, event);
    })
}

fn tell(output: Output, width: usize, event: &Event) {
    match event {
        Event::Connected { database, version, .. } => {
            output.detail(format_args!("{} {}.{}", database.title(), version.0, version.1));
        }
        Event::WaitingForLock { waited, holder } => {
            let holder = holder.as_deref().map(|holder| format!(" ({holder})")).unwrap_or_default();
            output.progress(format_args!("waiting for another runner{holder}, {} s so far", waited.as_secs()));
        }
        Event::Started { revision, number, of, direction } => {
            output.progress(format_args!("{number}/{of} {} {} {} …", direction.keyword(), revision.id, revision.name));
        }
        Event::Statement { sql, .. } => output.detail(sql),
        Event::Progress { function, done, of, .. } => match of {
            Some(of) => output.progress(format_args!("{function}: {done} of {of} …")),
            None => output.progress(format_args!("{function}: {done} …")),
        },
        Event::Finished { revision, direction, duration } if !output.json => {
            let sign = match direction {
                Direction::Upgrade => "+",
                Direction::Downgrade => "-",
                Direction::Stamp => "=",
            };
            let title = revision.title();
            output.line(format_args!(
                "{GOOD}{sign}{GOOD:#} {} {:width$}  {title}  {}",
                revision.id,
                revision.name,
                took(*duration)
            ));
        }
        Event::Planned { .. } | Event::Finished { .. } => {}
    }
}

/// The last line: where the database is now.
pub(super) fn summary(context: &Context, settings: &Settings, reports: &[Report]) {
    if context.output.json {
        match reports {
            [report] => context.output.json(report),
            several => context.output.json(&several),
        }
        return;
    }
    let Some(last) = reports.last() else { return };
    let ran = reports.iter().flat_map(|report| &report.revisions).map(|revision| revision.id);
    let duration = reports.iter().map(|report| report.duration).sum();
    context.output.line(format_args!(
        "{}; {} is at {}  {}",
        did(ran, last.direction),
        shown(&settings.url),
        context.places(&last.after),
        took(duration)
    ));
}

/// What ran, in words: revisions, and blocks of `repeatable!`, which may have been dropped and made again. Another runner
/// may have done it all.
fn did<'r>(ran: impl Iterator<Item = &'r str>, direction: Direction) -> String {
    if direction == Direction::Stamp {
        return "stamped".to_owned();
    }
    let (mut blocks, revisions): (Vec<&str>, Vec<&str>) = ran.partition(|id| is_repeatable(id));
    blocks.sort_unstable();
    blocks.dedup();
    match (revisions.len(), blocks.len()) {
        (0, 0) => "nothing to do".to_owned(),
        (ran, 0) => plural(ran, "revision"),
        (0, blocks) => plural(blocks, "block") + " of repeatable objects",
        (ran, blocks) => format!("{}, {} of repeatable objects", plural(ran, "revision"), plural(blocks, "block")),
    }
}

impl Context {
    /// Version rows in words.
    fn places(&self, rows: &[String]) -> String {
        if rows.is_empty() {
            return "base".to_owned();
        }
        let revisions = self.migrator.revisions().unwrap_or_default();
        let known = |row: &String| revisions.iter().find(|revision| revision.id == row);
        let place = |row: &String| known(row).map_or_else(|| row.clone(), |revision| self.place(revision));
        rows.iter().map(place).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::did;
    use crate::Direction;

    #[test]
    fn blocks_of_repeatable_objects_are_no_revisions() {
        let up = |ran: &[&'static str]| did(ran.iter().copied(), Direction::Upgrade);
        assert_eq!(up(&["a", "b"]), "2 revisions");
        assert_eq!(up(&["r:V", "a", "r:V", "r:W"]), "1 revision, 2 blocks of repeatable objects");
        assert_eq!(up(&["r:V"]), "1 block of repeatable objects");
        assert_eq!(up(&[]), "nothing to do");
        assert_eq!(did(["a"].into_iter(), Direction::Stamp), "stamped");
    }
}
