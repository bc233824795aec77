package org.stationportal.meters.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.meters.RotationRow;

/** How near a meter is to the end of its verification, in words. */
class AgeBadge extends StateBadge {

    AgeBadge(RotationRow meter, LocalDate today) {
        super(tone(meter), "");
        long days =
                meter.dueOn().map(due -> ChronoUnit.DAYS.between(today, due)).orElse(0L);
        setText(
                switch (meter.state()) {
                    case OVERDUE -> getTranslation("meters.age.overdue", -days);
                    case DUE_30, DUE_90 -> getTranslation("meters.age.left", days);
                    case OK -> getTranslation("meters.age.ok");
                    case UNKNOWN -> getTranslation("meters.age.unknown");
                });
    }

    private static Tone tone(RotationRow meter) {
        return switch (meter.state()) {
            case OVERDUE -> Tone.RED;
            case DUE_30 -> Tone.AMBER;
            case DUE_90 -> Tone.BLUE;
            case OK -> Tone.GREEN;
            case UNKNOWN -> Tone.GREY;
        };
    }
}
