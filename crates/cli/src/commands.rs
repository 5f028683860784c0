//! The commands, one small file each: what it takes, what it answers, how that reads.

mod acts;
mod advice;
mod at;
mod backup;
mod cadence;
mod circle;
mod completions;
mod demo;
mod doctor;
mod duplicates;
mod export;
mod find;
mod forecast;
mod forget;
mod history;
mod import;
mod insight;
mod introductions;
mod knows;
mod link;
mod list;
mod log;
mod me;
mod merge;
mod openapi;
mod organisations;
mod path;
mod reconnect;
mod restore;
mod retention;
mod serve;
mod settings;
mod show;
mod timeline;
mod today;
mod token;
mod triage;
mod undo;
mod verify;

use clap::Subcommand;

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the app (the same as no command)
    Serve(serve::Options),
    /// Open the app on the sample network, in a folder that is gone afterwards
    Demo(serve::Options),
    /// Bring in what you have: files, folders and zip archives
    Import(import::Options),
    /// Who is to be decided about next, with the evidence
    Triage(triage::Options),
    /// Decide how closely somebody is kept
    Circle(circle::Options),
    /// Whom to reach today, why, and with what
    Today(today::Options),
    /// Log what happened, in your words
    Log(log::Options),
    /// An act is done: what happened is logged
    Done(acts::DoneOptions),
    /// Hide an act until a day
    Snooze(acts::SnoozeOptions),
    /// Let this occasion pass; no contact is logged, and what was promised stays open
    Skip(acts::Acts),
    /// After an absence: it is still yours, on its day or a new one
    Keep(acts::KeepOptions),
    /// Let go of what was promised, or never again this kind of act for this person
    Drop(acts::Acts),
    /// Find people, organisations and what was said
    Find(find::Options),
    /// Show a person: where things stand, what is open, what to remember
    Show(show::Options),
    /// What happened with somebody; an entry changed or taken out
    Timeline(timeline::Options),
    /// List people, shaped by a filter
    List(list::Options),
    /// Whom you know at an organisation, now and before
    At(at::Options),
    /// Who can lead you to a person, organisation, topic or role
    Path(path::Options),
    /// Say whether an old fact still holds, such as where somebody works
    Verify(verify::Options),
    /// Say whether two people know each other, where it is asked
    Knows(knows::Options),
    /// Who should meet, and why
    Introductions(introductions::Options),
    /// What shape the people you know have, and what you could do about it
    Insight(insight::Options),
    /// Who goes cold at this pace, and what you could do
    Forecast(forecast::Options),
    /// People you would enjoy hearing from again
    Reconnect(reconnect::Options),
    /// How what was suggested to you fared
    Advice(advice::Options),
    /// Take back the last change, or the one that is named
    Undo(undo::Options),
    /// What was done, newest first
    History(history::Options),
    /// Who you are, which gives mail its direction
    Me(me::Options),
    /// Show or change what you chose: capacity, quiet days, circles
    Settings(settings::Options),
    /// How often you want to be in touch with somebody
    Cadence(cadence::Options),
    /// Records that may be of one person, with the reasons
    Duplicates(duplicates::Options),
    /// Names that may mean one organisation, with the reasons
    Organisations(organisations::Options),
    /// Make one record of two
    Merge(merge::Options),
    /// Who was kept for as long as you wanted, and may be archived or forgotten
    Retention(retention::Options),
    /// Remove somebody for good, their history and their bytes too
    Forget(forget::Options),
    /// Make a link that lets a browser in
    Link(link::Options),
    /// Make a key for a script
    Token(token::Options),
    /// Write everything in open formats
    Export(export::Options),
    /// Copy the whole database to a file, while it is in use
    Backup(backup::Options),
    /// Put a backup in the place of the database
    Restore(restore::Options),
    /// Examine the data, and mend what is derived from it
    Doctor(doctor::Options),
    /// Completions for your shell
    Completions(completions::Options),
    /// The description of the API
    #[command(hide = true)]
    Openapi,
}

/// Does what was asked for.
pub async fn run(context: &Context, command: Option<Command>) -> Result<End> {
    let Some(command) = command else { return serve::run_plain(context).await };
    match command {
        Command::Serve(options) => serve::run(context, options).await,
        Command::Demo(options) => demo::run(context, options).await,
        Command::Import(options) => import::run(context, options).await,
        Command::Triage(options) => triage::run(context, options).await,
        Command::Circle(options) => circle::run(context, options).await,
        Command::Today(options) => today::run(context, options).await,
        Command::Log(options) => log::run(context, options).await,
        Command::Done(options) => acts::done(context, options).await,
        Command::Snooze(options) => acts::snooze(context, options).await,
        Command::Skip(options) => acts::skip(context, options).await,
        Command::Keep(options) => acts::keep(context, options).await,
        Command::Drop(options) => acts::drop(context, options).await,
        Command::Find(options) => find::run(context, options).await,
        Command::Show(options) => show::run(context, options).await,
        Command::Timeline(options) => timeline::run(context, options).await,
        Command::List(options) => list::run(context, options).await,
        Command::At(options) => at::run(context, options).await,
        Command::Path(options) => path::run(context, options).await,
        Command::Verify(options) => verify::run(context, options).await,
        Command::Knows(options) => knows::run(context, options).await,
        Command::Introductions(options) => introductions::run(context, options).await,
        Command::Insight(options) => insight::run(context, options).await,
        Command::Forecast(options) => forecast::run(context, options).await,
        Command::Reconnect(options) => reconnect::run(context, options).await,
        Command::Advice(options) => advice::run(context, options).await,
        Command::Undo(options) => undo::run(context, options).await,
        Command::History(options) => history::run(context, options).await,
        Command::Me(options) => me::run(context, options).await,
        Command::Settings(options) => settings::run(context, options).await,
        Command::Cadence(options) => cadence::run(context, options).await,
        Command::Duplicates(options) => duplicates::run(context, options).await,
        Command::Organisations(options) => organisations::run(context, options).await,
        Command::Merge(options) => merge::run(context, options).await,
        Command::Retention(options) => retention::run(context, options).await,
        Command::Forget(options) => forget::run(context, options).await,
        Command::Link(options) => link::run(context, options).await,
        Command::Token(options) => token::run(context, options).await,
        Command::Export(options) => export::run(context, options).await,
        Command::Backup(options) => backup::run(context, options).await,
        Command::Restore(options) => restore::run(context, options).await,
        Command::Doctor(options) => doctor::run(context, options).await,
        Command::Completions(options) => Ok(completions::run(context, &options)),
        Command::Openapi => Ok(openapi::run(context)),
    }
}
