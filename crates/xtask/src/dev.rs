//! The server and the web app side by side: Vite serves the screens and hands `/api` on.

use std::{process::Child, thread::sleep, time::Duration};

use anyhow::Result;

use crate::house;

const POLL: Duration = Duration::from_millis(200);

/// Runs both until one of them ends, then ends the other.
///
/// # Errors
/// When one of them does not start.
pub fn run() -> Result<bool> {
    let mut server = house::cargo().args(["run", "--package", "wellmet-cli", "--", "serve"]).env("SKIP_WEB_BUILD", "1").spawn()?;
    let screens = house::npm().args(["run", "dev"]).spawn();
    let Ok(mut screens) = screens else {
        end(&mut server);
        screens?;
        return Ok(false);
    };
    while server.try_wait()?.is_none() && screens.try_wait()?.is_none() {
        sleep(POLL);
    }
    end(&mut server);
    end(&mut screens);
    Ok(true)
}

fn end(child: &mut Child) {
    // One that has ended already needs no ending.
    drop(child.kill());
    drop(child.wait());
}
