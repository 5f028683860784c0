//! The link that lets a browser in once, the page that carries it, and where the app was found last.

use std::{fs, io::Write, path::PathBuf};

use super::{Serving, USUAL};
use crate::{
    context::Context,
    failure::{Failure, Result},
};

/// The page that carries a link to the browser: its owner alone can read it.
const PAGE: &str = "open.html";
/// Where the app is served at the moment.
const ADDRESS: &str = "serving.txt";

/// Makes a link, and the page that carries it.
pub async fn make(context: &Context, url: &str) -> Result<Serving> {
    let key = context.app().await?.create_link().await?;
    write_private(context, PAGE, &wellmet_api::link_page(url, &key.text))?;
    Ok(Serving { url: url.to_owned(), link: format!("{url}/enter#{}", key.text), phone: None })
}

/// Opens the page in the browser; a machine without one goes on without.
pub fn open(context: &Context) {
    let page = context.data.join(PAGE);
    if let Err(error) = webbrowser::open(&page.display().to_string()) {
        tracing::warn!(%error, "no browser could be opened");
    }
}

/// Remembers where the app is served, for `wellmet link`.
pub fn remember(context: &Context, url: &str) -> Result<()> {
    write_private(context, ADDRESS, url)
}

/// Where the app is served, as far as anybody knows.
pub fn address(context: &Context) -> String {
    fs::read_to_string(context.data.join(ADDRESS))
        .ok()
        .filter(|url| url.starts_with("http://"))
        .unwrap_or_else(|| format!("http://{USUAL}"))
}

/// Removes the page and the address, which are worth nothing once the app has stopped.
pub fn forget(context: &Context) {
    for name in [PAGE, ADDRESS] {
        let _ = fs::remove_file(context.data.join(name));
    }
}

/// Writes a file that its owner alone can read, anew each time, so that no older permission or link stays.
pub fn write_private(context: &Context, name: &str, text: &str) -> Result<()> {
    let path: PathBuf = context.data.join(name);
    let _ = fs::remove_file(&path);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| Failure::of_file(&path, &error))
}
