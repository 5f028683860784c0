//! The sample network: everybody of the cast with their history, told as of today, gone again when undone.

mod support;

use support::{Fresh, exported};
use wellmet_app::{Error, people::Band};
use wellmet_domain::{organisations::Organisation, people::Source, promises::Promise};

on_both_engines! {
    async fn the_sample_is_told_once_and_undone_without_a_trace(fresh: &Fresh) {
        let empty = exported(fresh).await;
        let added = fresh.app.add_sample().await.unwrap();
        assert!(fresh.app.has_sample().await.unwrap());
        let index = fresh.app.people_index().await.unwrap();
        assert!(index.rows.len() > 50, "{}", index.rows.len());
        assert_eq!(index.me().map(|me| me.line.name.as_str()), Some("Robin Vale"));
        assert!(index.rows.iter().filter(|row| row.is_kept()).count() > 15);
        assert!(matches!(fresh.app.add_sample().await, Err(Error::Invalid(said)) if said.key == "sample-there"));
        fresh.app.undo(Some(added.batch), false).await.unwrap();
        assert_eq!(exported(fresh).await, empty);
        assert!(!fresh.app.has_sample().await.unwrap());
    }
}

on_both_engines! {
    async fn the_sample_reads_as_if_it_were_lived(fresh: &Fresh) {
        fresh.app.add_sample().await.unwrap();
        let mia = fresh.app.find_person("mia").await.unwrap();
        let page = fresh.app.person_page(mia).await.unwrap();
        assert_eq!(page.band.map(Band::as_str), Some("warm"));
        assert!(page.open.promises_mine[0].said.text.starts_with("You said you would ask Noor"), "{:?}", page.open);
        assert_eq!(page.relations[0].fields.kind.as_str(), "partner");
        assert!(page.facts.iter().all(|fact| fact.source == Source::Sample));
        let lumen = fresh.app.at("Lumen Labs").await.unwrap();
        assert!(!lumen.organisation.now.is_empty() && !lumen.organisation.before.is_empty());
        let mut look = fresh.app.read().await.unwrap();
        let today = look.today().await.unwrap();
        let promises = look.select::<Promise>("settled_as IS NULL AND due_on IS NOT NULL", &[]).await.unwrap();
        assert!(promises.iter().any(|promise| promise.due_on > Some(today)));
        let organisations = look.select::<Organisation>("id IS NOT NULL", &[]).await.unwrap();
        let folded: std::collections::BTreeSet<&str> = organisations.iter().map(|one| one.folded.as_str()).collect();
        assert_eq!(folded.len(), organisations.len());
    }
}
