package org.stationportal.upkeep.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.RunningPart;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.upkeep.Backups;

/** Are there backups, and how old is the latest (UC-030)? */
@Component
class BackupPart implements RunningPart {

    private final Backups backups;
    private final Clock clock;

    BackupPart(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        var card = new Section();
        card.addClassNames("sp-card", "engine-card");
        var latest = backups.latest().orElse(null);
        boolean fresh = latest != null && !latest.old();
        Tone tone = fresh ? Tone.GREEN : backups.areOn() ? Tone.RED : Tone.GREY;
        String word = fresh
                ? "upkeep.backup.fresh"
                : !backups.areOn() ? "upkeep.backup.off" : latest == null ? "upkeep.backup.none" : "upkeep.backup.old";
        var name = new Span(card.getTranslation("upkeep.backup.title"));
        name.addClassName("engine-card-name");
        var heading = new H2(name, new StateBadge(tone, card.getTranslation(word)));
        heading.addClassName("sp-section-title");
        var body = new Div();
        body.addClassNames("sp-card-body", "sp-stack");
        if (latest != null) {
            body.add(
                    new Paragraph(card.getTranslation(
                            "upkeep.backup.latest",
                            Dates.moment(latest.madeAt(), clock.instant(), ScreenLocale.get()),
                            latest.megabytes(),
                            latest.kept())),
                    new Paragraph(latest.file()));
        }
        body.add(new Paragraph(card.getTranslation("upkeep.backup.explained")));
        card.add(heading, body);
        return card;
    }
}
