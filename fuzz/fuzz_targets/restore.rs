//! Any bytes as our own export, read back into a book: it is taken whole or refused whole.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use wellmet_app::App;
use wellmet_domain::{Entropy, moment::FixedClock};
use wellmet_store::Location;

/// The same bytes each time, so that a finding can be repeated.
struct Counting(std::sync::atomic::AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed).to_le_bytes();
        bytes.iter_mut().zip(number.iter().cycle()).for_each(|(byte, number)| *byte = *number);
    }
}

struct World {
    runtime: tokio::runtime::Runtime,
    app: App,
    _folder: tempfile::TempDir,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let location = Location::File(folder.path().join("wellmet.db"));
    let clock = Arc::new(FixedClock("2026-11-22T12:00:00Z".parse().expect("an instant")));
    let app = runtime.block_on(App::open(&location, clock, Arc::new(Counting(0.into())), "UTC")).expect("an app");
    World { runtime, app, _folder: folder }
});

fuzz_target!(|bytes: &[u8]| {
    let world = &*WORLD;
    world.runtime.block_on(async {
        let before = world.app.read().await.expect("a look").version().await.expect("a version").sequence;
        match world.app.restore_export(bytes).await {
            Ok(restored) if restored.records > 0 => {
                world.app.undo(Some(restored.batch), true).await.ok();
            }
            Ok(_) => {}
            Err(_) => {
                let after = world.app.read().await.expect("a look").version().await.expect("a version").sequence;
                assert_eq!(after, before, "a refused export left something behind");
            }
        }
    });
});
