package org.stationportal.summaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;

/** A feature as the tests need it: it knows what they say was done, and hears what is submitted. */
@Component
@Profile("test")
class TestWork implements WorkSource {

    static final String TYPE = "summaries.test";

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<SummarySubmitted> heard = new CopyOnWriteArrayList<>();

    void did(EmployeeId who, LocalDate day, String id) {
        entries.add(new Entry(who, day, new Work(TYPE, id, "抽查 " + id, "", "", 3, Work.ITEMS)));
    }

    void takenBack(EmployeeId who, String id) {
        entries.removeIf(entry -> entry.who().equals(who) && entry.work().id().equals(id));
    }

    List<SummarySubmitted> heardOf(EmployeeId who) {
        return heard.stream().filter(event -> event.who().equals(who)).toList();
    }

    @Override
    public List<Work> done(EmployeeId who, LocalDate from, LocalDate to) {
        return new ArrayList<>(entries)
                .stream()
                        .filter(entry -> entry.who().equals(who)
                                && !entry.day().isBefore(from)
                                && !entry.day().isAfter(to))
                        .map(Entry::work)
                        .toList();
    }

    @Override
    public List<Work> ahead(EmployeeId who, LocalDate until) {
        return List.of();
    }

    @Override
    public Set<String> speaksFor() {
        return Set.of(TYPE);
    }

    @EventListener
    void on(SummarySubmitted event) {
        heard.add(event);
    }

    private record Entry(EmployeeId who, LocalDate day, Work work) {}
}
