package org.stationportal.complaints;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;

/** Finds complaints by the beginning of their number or of the dispatch order's. */
@Component
class ComplaintFinder implements Finder {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,40}");

    private final ComplaintReader reader;
    private final CurrentUser currentUser;
    private final Texts texts;

    ComplaintFinder(ComplaintReader reader, CurrentUser currentUser, Texts texts) {
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
        String number = text.toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            return List.of();
        }
        return reader.beginning(currentUser.get(), number, limit).stream()
                .map(complaint -> new Found(
                        "complaints.complaint",
                        complaint.complaintNo(),
                        texts.label("complaints.kind", complaint.kind(), Texts.CHINESE) + " · " + complaint.caller(),
                        "complaints/" + complaint.complaintNo()))
                .toList();
    }
}
