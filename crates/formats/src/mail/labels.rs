//! Gmail's labels for what was never sent, is junk, or was thrown away, in the languages Takeout writes them.

/// What a mail's labels make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// A draft that was never sent.
    Draft,
    /// Junk.
    Spam,
    /// Thrown away.
    Trash,
}

const NAMES: &[(Folder, &[&str])] = &[
    (
        Folder::Draft,
        &[
            "draft",
            "drafts",
            "entwurf",
            "entwürfe",
            "brouillon",
            "brouillons",
            "borrador",
            "borradores",
            "rascunho",
            "rascunhos",
            "bozza",
            "bozze",
        ],
    ),
    (Folder::Spam, &["spam", "junk", "courrier indésirable", "correo no deseado", "lixo eletrônico"]),
    (Folder::Trash, &["trash", "bin", "papierkorb", "corbeille", "papelera", "lixeira", "lixo", "cestino"]),
];

/// The folder that a list of labels names, when it is one of these three.
#[must_use]
pub fn folder_of(labels: &str) -> Option<Folder> {
    let labels: Vec<String> = labels.split(',').map(|label| label.trim().trim_matches('"').to_lowercase()).collect();
    NAMES.iter().find(|(_, names)| labels.iter().any(|label| names.contains(&label.as_str()))).map(|(folder, _)| *folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_junk_and_trash_are_known_in_five_languages() {
        for (labels, folder) in [
            ("Drafts,Important", Folder::Draft),
            ("Archiviert,Entwürfe", Folder::Draft),
            ("Messages archivés,Corbeille", Folder::Trash),
            ("Abierto,Papelera", Folder::Trash),
            ("Rascunhos", Folder::Draft),
            ("\"Spam\",Ungelesen", Folder::Spam),
        ] {
            assert_eq!(folder_of(labels), Some(folder), "{labels}");
        }
        assert_eq!(folder_of("Inbox,Draft proposals,Trash talk"), None);
    }
}
