package org.stationportal.counter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.SignedIn;

/** The first thing that a customer is told: by when it will be done. */
@Component
class PromiseTold {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private final Obligations obligations;
    private final ToldLog told;
    private final Texts texts;

    PromiseTold(Obligations obligations, ToldLog told, Texts texts) {
        this.obligations = obligations;
        this.told = told;
        this.texts = texts;
    }

    /** At the counter by the receipt, and by the answer where a program took it in. */
    void note(String number, ObligationId promised, SignedIn by, Instant now) {
        Instant due = obligations.all(List.of(promised)).getFirst().dueAt();
        String words =
                texts.getTranslation("counter.told.promised", Texts.CHINESE, DATE.format(due.atZone(PortalTime.ZONE)));
        Way way = by.employee().isPresent() ? Way.COUNTER : Way.ONLINE;
        told.note(new TellCustomer(number, now, way, words), by, now);
    }
}
