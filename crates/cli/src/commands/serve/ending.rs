//! What tells the app to stop: Ctrl-C, a signal, or the end of standard input.

use std::future::Future;

use tokio::sync::oneshot;

/// Listens from now on for being told to stop; the future that it gives waits for it.
pub fn told_to_stop(until_stdin_closes: bool) -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    let signalled = signalled()?;
    let closed = until_stdin_closes.then(stdin_closed);
    Ok(async move {
        match closed {
            Some(closed) => tokio::select! {
                () = signalled => {}
                _ = closed => {}
            },
            None => signalled.await,
        }
    })
}

/// Signals are caught from here on, even before anybody waits.
#[cfg(unix)]
fn signalled() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn signalled() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

/// A thread of its own reads, since a read of standard input cannot be taken back.
fn stdin_closed() -> oneshot::Receiver<()> {
    let (closed, told) = oneshot::channel();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        let _ = closed.send(());
    });
    told
}
