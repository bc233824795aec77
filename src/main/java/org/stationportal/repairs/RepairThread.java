package org.stationportal.repairs;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.conversations.Conversations;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** The talk beside the obligation to arrive: what happens is said there, and whoever has to know it joins. */
@Component
class RepairThread {

    /** As the page of an obligation names its talk. */
    private static final String TOPIC = "obligation/";

    private final Conversations conversations;
    private final Employees employees;

    RepairThread(Conversations conversations, Employees employees) {
        this.conversations = conversations;
        this.employees = employees;
    }

    /** One line, once per key; the leader joins, and for what is grave the head as well. */
    void note(
            ObligationSummary owed,
            SignedIn by,
            String key,
            String textKey,
            List<String> words,
            boolean grave,
            Instant at) {
        var members = new HashSet<EmployeeId>();
        owed.parties().forEach(party -> members.add(party.id()));
        employees.leaderOf(owed.team()).map(EmployeeSummary::id).ifPresent(members::add);
        if (grave) {
            employees.headOf(owed.station()).map(EmployeeSummary::id).ifPresent(members::add);
        }
        var thread =
                conversations.thread(TOPIC + owed.id().value(), owed.subject().title(), members);
        conversations.note(thread, by.employee(), "repairs/" + key, textKey, words, at);
    }
}
