//! Uploads: files on their way into an import, streamed to a folder that its owner alone can read.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use axum::{
    extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request},
    http::{StatusCode, header},
};
use futures::{Stream, StreamExt as _};
use tokio::{fs, io::AsyncWriteExt as _};
use wellmet_domain::catalogue::say;

use crate::problem::Problem;

/// The longest part of a name that is kept, in bytes.
const LONGEST_NAME: usize = 200;

/// Empties the folder of uploads: what a crash left there belongs to no import any more.
///
/// # Errors
/// When the folder cannot be made.
pub async fn clear_uploads(folder: &Path) -> io::Result<()> {
    remove(folder).await;
    make_private(folder).await
}

/// Removes a folder with everything in it; that it is gone already is no error.
pub async fn remove(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder).await
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "uploads could not be removed");
    }
}

/// What came with a request.
pub struct Upload {
    /// The files and folders to be read.
    pub paths: Vec<PathBuf>,
    /// What the columns of a table mean, as it was sent.
    pub map: Option<String>,
}

/// Writes the files of a request into a folder and gives what is to be read.
pub async fn receive(folder: &Path, name: Option<&str>, request: Request) -> Result<Upload, Problem> {
    if let Some(uploads) = folder.parent() {
        make_private(uploads).await.map_err(|error| unwritten(&error))?;
    }
    make_private(folder).await.map_err(|error| unwritten(&error))?;
    let mut received = Received { folder: folder.to_owned(), paths: BTreeSet::new(), count: 0, map: None };
    if is_form(&request) {
        received.form(form_of(request).await?).await?;
    } else {
        let name = name.ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, say("api-upload-name", [])))?;
        let body = request.into_body().into_data_stream();
        received.file(name, body).await?;
    }
    if received.count == 0 {
        return Err(Problem::new(StatusCode::BAD_REQUEST, say("api-upload-none", [])));
    }
    Ok(Upload { paths: received.paths.into_iter().collect(), map: received.map })
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// The form of a request. Its files go to the disk as they come, so that their size is no matter of memory.
async fn form_of(mut request: Request) -> Result<Multipart, Problem> {
    DefaultBodyLimit::disable().apply(&mut request);
    Multipart::from_request(request, &()).await.map_err(|rejection| Problem::invalid(&rejection.body_text()))
}

struct Received {
    folder: PathBuf,
    paths: BTreeSet<PathBuf>,
    count: usize,
    map: Option<String>,
}

impl Received {
    async fn form(&mut self, mut form: Multipart) -> Result<(), Problem> {
        while let Some(field) = form.next_field().await.map_err(|error| Problem::invalid(&error.body_text()))? {
            if let Some(name) = field.file_name().map(str::to_owned) {
                self.file(&name, field).await?;
            } else if field.name() == Some("map") {
                self.map = Some(field.text().await.map_err(|error| Problem::invalid(&error.body_text()))?);
            }
        }
        Ok(())
    }

    async fn file<B, E>(&mut self, name: &str, bytes: impl Stream<Item = Result<B, E>>) -> Result<(), Problem>
    where
        B: AsRef<[u8]>,
        E: std::fmt::Display,
    {
        let (path, whole) = self.place(name).await?;
        let mut file = fs::File::create(&path).await.map_err(|error| unwritten(&error))?;
        let mut bytes = std::pin::pin!(bytes);
        while let Some(chunk) = bytes.next().await {
            let chunk = chunk
                .map_err(|error| Problem::new(StatusCode::BAD_REQUEST, say("api-upload-broken", [("detail", error.to_string().into())])))?;
            file.write_all(chunk.as_ref()).await.map_err(|error| unwritten(&error))?;
        }
        file.flush().await.map_err(|error| unwritten(&error))?;
        self.paths.insert(whole);
        self.count += 1;
        Ok(())
    }

    /// Where a file is to lie, and the file or folder that is read as a whole. A name that is taken lies in a folder of its own.
    async fn place(&self, name: &str) -> Result<(PathBuf, PathBuf), Problem> {
        let parts = parts(name);
        let mut root = self.folder.clone();
        if fs::try_exists(root.join(parts.iter().collect::<PathBuf>())).await.unwrap_or(false) {
            root.push(self.count.to_string());
        }
        let path = root.join(parts.iter().collect::<PathBuf>());
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).await.map_err(|error| unwritten(&error))?;
        }
        Ok((path, root.join(&parts[0])))
    }
}

/// The parts of a name that lead nowhere but below the folder.
fn parts(name: &str) -> Vec<String> {
    let kept = |part: &&str| !part.is_empty() && *part != "." && *part != "..";
    let mut parts: Vec<String> = name.split(['/', '\\']).filter(kept).map(shortened).collect();
    if parts.is_empty() {
        parts.push("file".to_owned());
    }
    parts
}

/// A part without control characters, not longer than a file system takes; its ending is kept.
fn shortened(part: &str) -> String {
    let clean: String = part.chars().map(|letter| if letter.is_control() || letter == ':' { '_' } else { letter }).collect();
    if clean.len() <= LONGEST_NAME {
        return clean;
    }
    let start = (clean.len() - LONGEST_NAME..clean.len()).find(|index| clean.is_char_boundary(*index)).unwrap_or(0);
    clean[start..].to_owned()
}

fn unwritten(error: &io::Error) -> Problem {
    let status =
        if error.kind() == io::ErrorKind::StorageFull { StatusCode::INSUFFICIENT_STORAGE } else { StatusCode::INTERNAL_SERVER_ERROR };
    Problem::new(status, say("api-upload-unwritten", [("detail", error.to_string().into())]))
}

/// Makes a folder that its owner alone can read.
pub async fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).await?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_leads_out_of_its_folder() {
        assert_eq!(parts("../../etc/passwd"), ["etc", "passwd"]);
        assert_eq!(parts("C:\\Users\\me\\cards.vcf"), ["C_", "Users", "me", "cards.vcf"]);
        assert_eq!(parts("/"), ["file"]);
        assert_eq!(parts("a\u{0}b.csv"), ["a_b.csv"]);
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = format!("{}é.csv", "é".repeat(300));
        let kept = shortened(&name);
        assert!(kept.len() <= LONGEST_NAME && kept.ends_with("é.csv"), "{kept}");
    }
}
