package org.stationportal.repairs;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;

/** Finds repair calls by the beginning of their number or of the hotline's. */
@Component
class RepairFinder implements Finder {

    private static final int SHORTEST = 4;

    private final RepairReader reader;
    private final CurrentUser currentUser;
    private final Texts texts;

    RepairFinder(RepairReader reader, CurrentUser currentUser, Texts texts) {
        this.reader = reader;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Found> find(String text, int limit) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        if (number.length() < SHORTEST || !number.matches("[A-Z0-9-]+")) {
            return List.of();
        }
        return reader.byNumber(currentUser.get(), number, limit).stream()
                .map(call -> new Found(
                        RepairIntake.BUSINESS,
                        call.callNo(),
                        call.address() + " · " + texts.label("repairs.outage", call.outage(), Texts.CHINESE),
                        "repair-calls/" + call.callNo()))
                .toList();
    }
}
