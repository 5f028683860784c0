//! Builds the web app into `$OUT_DIR/web`, and nothing else: a change of Rust code never runs npm.
//!
//! `SKIP_WEB_BUILD=1` writes a page that says so, for lints and tests that need no Node.js.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

const SOURCES: [&str; 7] = ["src", "public", "index.html", "package.json", "package-lock.json", "vite.config.ts", "tsconfig.json"];
const ICON: &str = "public/icon.svg";
const STUB: &str = "<!doctype html><html lang=\"en\"><title>Wellmet</title><p>Built without the web app (SKIP_WEB_BUILD).</p></html>\n";

fn main() {
    let app = Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../ui");
    let out = Path::new(&variable("OUT_DIR")).join("web");
    watch(&app);
    if env::var_os("SKIP_WEB_BUILD").is_some_and(|value| value == "1") {
        write_stub(&out);
    } else {
        install(&app);
        build(&app, &out);
        draw_icons(&app, &out);
    }
}

fn watch(app: &Path) {
    println!("cargo::rerun-if-env-changed=SKIP_WEB_BUILD");
    println!("cargo::rerun-if-changed=build.rs");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", app.join(source).display());
    }
    println!("cargo::rerun-if-changed={}", app.join("../locales").display());
}

fn write_stub(out: &Path) {
    let _ = fs::remove_dir_all(out);
    fs::create_dir_all(out).unwrap_or_else(|error| panic!("cannot make {}: {error}", out.display()));
    fs::write(out.join("index.html"), STUB).unwrap_or_else(|error| panic!("cannot write the stub page: {error}"));
}

/// Installs what the lockfile names, unless that was done since the lockfile last changed.
fn install(app: &Path) {
    let lock = app.join("package-lock.json");
    let installed = app.join("node_modules/.package-lock.json");
    if written(&installed) < written(&lock) {
        npm(app, &["ci".into(), "--ignore-scripts".into(), "--no-audit".into(), "--no-fund".into()]);
    }
}

fn build(app: &Path, out: &Path) {
    npm(app, &["run".into(), "build".into(), "--".into(), "--outDir".into(), out.into(), "--emptyOutDir".into()]);
}

/// The icon as pictures, for phones that take no drawing: 180 for iPhones, the others for the manifest.
fn draw_icons(app: &Path, out: &Path) {
    let svg = fs::read(app.join(ICON)).unwrap_or_else(|error| panic!("cannot read the icon: {error}"));
    let drawing = Tree::from_data(&svg, &Options::default()).unwrap_or_else(|error| panic!("the icon is no SVG: {error}"));
    for side in [180_u16, 192, 512] {
        let side_in_pixels = u32::from(side);
        let mut picture = Pixmap::new(side_in_pixels, side_in_pixels).unwrap_or_else(|| panic!("no picture of {side} pixels"));
        // A phone cuts its own corners, so that none of ours may show.
        picture.fill(Color::from_rgba8(0x0f, 0x5f, 0x5f, 0xff));
        let scale = f32::from(side) / drawing.size().width();
        resvg::render(&drawing, Transform::from_scale(scale, scale), &mut picture.as_mut());
        let path = out.join(format!("icon-{side}.png"));
        picture.save_png(&path).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    }
}

fn npm(app: &Path, arguments: &[PathBuf]) {
    let status = Command::new("npm").args(arguments).current_dir(app).status().unwrap_or_else(|error| {
        panic!("npm could not be started ({error}). Install Node.js 20 or newer, or set SKIP_WEB_BUILD=1 to build without the web app.")
    });
    assert!(status.success(), "`npm {}` failed in {}; its words are above.", arguments[0].display(), app.display());
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: build this crate with cargo"))
}
