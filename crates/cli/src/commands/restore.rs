//! `wellmet restore`: puts a backup in the place of the database, or reads a full export into a book.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::PathBuf,
};

use clap::Args;
use wellmet_domain::catalogue::say;
use wellmet_store::{Location, Store};

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// What `wellmet restore` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A file of `wellmet backup`, or of `wellmet export --format json`
    path: PathBuf,
}

/// Answers `{"path","former"}` for a backup, `{"batch","sequence","records","said"}` for an export.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let file = File::open(&options.path).map_err(|error| Failure::of_file(&options.path, &error))?;
    if is_export(&file).map_err(|error| Failure::of_file(&options.path, &error))? {
        let file = File::open(&options.path).map_err(|error| Failure::of_file(&options.path, &error))?;
        let restored = context.app().await?.restore_export(BufReader::new(file)).await?;
        return Ok(context.answer(&restored, |page| page.say(0, &restored.said.text)));
    }
    let Location::File(database) = context.location() else { return Err(wellmet_store::Error::OnServer.into()) };
    context.make_data()?;
    let former = Store::restore(&options.path, &database, context.clock().as_ref(), context.entropy().as_ref()).await?;
    let (path, former) = (options.path.display().to_string(), former.map(|former| former.display().to_string()));
    let answer = serde_json::json!({ "path": path, "former": former });
    Ok(context.answer(&answer, |page| {
        page.say(0, &say("cli-restore-done", [("path", path.as_str().into())]).text);
        if let Some(former) = &former {
            page.quiet(0, &say("cli-restore-former", [("path", former.as_str().into())]).text);
        }
    }))
}

/// An export is a JSON object, a backup is a database.
fn is_export(mut file: &File) -> std::io::Result<bool> {
    let mut head = [0_u8; 64];
    let read = file.read(&mut head)?;
    Ok(head[..read].trim_ascii_start().starts_with(b"{"))
}
