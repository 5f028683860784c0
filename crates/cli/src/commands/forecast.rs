//! `wellmet forecast`: who goes cold at this pace, and what one could do.

use clap::Args;

use super::today::show_act;
use crate::{
    context::Context,
    failure::{End, Result},
    page::Page,
    words::act_id,
};

/// What `wellmet forecast` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Within how many days, 365 at most
    #[arg(long, value_name = "DAYS", default_value_t = wellmet_app::forecast::USUAL_DAYS)]
    days: u16,
    /// How many people to show
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

/// Answers `{"days","said","items":[{"cools_on","circle","act":{...}}],"others","more"}`; exit 3 when nobody goes cold.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let forecast = app.forecast(options.days, options.limit).await?;
    let end = context.answer(&forecast, |page: &mut Page| {
        page.say(0, &forecast.said.text);
        for item in &forecast.items {
            page.gap();
            show_act(page, &item.act, act_id(&item.act.id));
        }
        if let Some(more) = &forecast.more {
            page.gap();
            page.quiet(0, &more.text);
        }
    });
    app.note_forecast(&forecast).await;
    Ok(if forecast.items.is_empty() { End::Nothing } else { end })
}
