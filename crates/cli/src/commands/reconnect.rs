//! `wellmet reconnect`: people one would enjoy hearing from again.

use clap::Args;

use super::today::show_act;
use crate::{
    context::Context,
    failure::{End, Result},
    page::Page,
    words::act_id,
};

/// What `wellmet reconnect` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// How many people, 50 at most
    #[arg(long, value_name = "N", default_value_t = wellmet_app::reconnections::USUAL)]
    limit: usize,
}

/// Answers `{"said","items":[{"last_contact","circle","act":{...}}]}`; exit 3 when no old tie stands out.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let found = app.reconnections(options.limit).await?;
    let end = context.answer(&found, |page: &mut Page| {
        page.say(0, &found.said.text);
        for item in &found.items {
            page.gap();
            show_act(page, &item.act, act_id(&item.act.id));
        }
    });
    app.note_reconnections(&found).await;
    Ok(if found.items.is_empty() { End::Nothing } else { end })
}
