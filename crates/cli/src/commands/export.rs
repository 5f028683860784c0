//! `wellmet export`: everything in open formats.

use std::{
    fs,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use clap::Args;
use wellmet_app::exports::ExportFormat;
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// What `wellmet export` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// json (everything, reads back as it was), vcard, ical or csv
    #[arg(long, value_name = "FORMAT")]
    format: ExportFormat,
    /// The file to write, readable by you alone
    path: PathBuf,
    /// Everything that is held about one person, and nothing else (json)
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    /// Replace the file when it is there
    #[arg(long)]
    overwrite: bool,
}

/// Answers `{"path","format","bytes"}`; a file that is there already stays unless `--overwrite` is said.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let person = match &options.person {
        Some(_) if options.format != ExportFormat::Json => return Err(Failure::new(End::Usage, say("cli-export-person", []))),
        Some(name) => Some(app.find_person(name).await?),
        None => None,
    };
    let part = beside(&options.path);
    let mut file = BufWriter::new(open(&options, &part)?);
    let written = match person {
        Some(person) => app.export_person(person, &mut file).await,
        None => app.export(options.format, &mut file).await,
    };
    let finished = written.map_err(Failure::from).and_then(|()| finish(file, &part, &options.path));
    if finished.is_err() {
        let _ = fs::remove_file(&part);
    }
    let bytes = finished?;
    let path = options.path.display().to_string();
    let answer = serde_json::json!({ "path": path, "format": options.format, "bytes": bytes });
    Ok(context.answer(&answer, |page| page.say(0, &say("cli-export-done", [("path", path.as_str().into())]).text)))
}

/// The name under which the file grows, so that nobody takes half of it for the whole.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

fn open(options: &Options, part: &Path) -> Result<fs::File> {
    if options.path.exists() && !options.overwrite {
        return Err(Failure::new(End::Failed, say("cli-export-there", [("path", options.path.display().to_string().into())])));
    }
    let mut how = fs::OpenOptions::new();
    how.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut how, 0o600);
    how.open(part).map_err(|error| Failure::of_file(&options.path, &error))
}

fn finish(mut file: BufWriter<fs::File>, part: &Path, path: &Path) -> Result<u64> {
    let whole = file.flush().and_then(|()| file.get_ref().sync_all()).and_then(|()| fs::rename(part, path));
    whole.and_then(|()| fs::metadata(path)).map(|metadata| metadata.len()).map_err(|error| Failure::of_file(path, &error))
}
