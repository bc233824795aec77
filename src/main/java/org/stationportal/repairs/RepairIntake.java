package org.stationportal.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.base.NumberSeries;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.counter.desk.IntakeLog;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/** Takes a repair call in: the call, who is on duty, the obligation to arrive and the first steps, in one transaction. */
@Component
class RepairIntake {

    static final String SUBJECT_TYPE = "repairs.call";
    static final String BUSINESS = "repairs.business";
    private static final String AMOUNT = "PERSON";

    private final RepairBook book;
    private final NumberSeries numbers;
    private final Crew crew;
    private final Customers customers;
    private final Clauses clauses;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final RepairThread thread;
    private final IntakeLog log;
    private final Texts texts;

    RepairIntake(
            RepairBook book,
            NumberSeries numbers,
            Crew crew,
            Customers customers,
            Clauses clauses,
            Deadlines deadlines,
            Obligations obligations,
            RepairThread thread,
            IntakeLog log,
            Texts texts) {
        this.book = book;
        this.numbers = numbers;
        this.crew = crew;
        this.customers = customers;
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.thread = thread;
        this.log = log;
        this.texts = texts;
    }

    String take(LogRepairCall command, SignedIn by, Instant now) {
        LogRepairCall call = completed(command);
        Crew.Called called = crew.at(by.station(), call.area(), call.loggedAt());
        if (!called.onDuty().stream().map(EmployeeSummary::id).toList().containsAll(call.sendTo())) {
            throw RuleViolation.at("sendTo", "repairs.error.notOnDuty");
        }
        String number = numbers.next("BX", LocalDate.ofInstant(now, PortalTime.ZONE));
        // whoever waited for the series looks again: the same form or order may have been sent twice at once
        return book.numberOf(call.submission().toString()).orElseGet(() -> {
            if (!call.externalNo().isEmpty()) {
                book.numberOf(by, call.source(), call.externalNo()).ifPresent(known -> {
                    throw RuleViolation.at("externalNo", "repairs.error.externalNo", known);
                });
            }
            write(number, call, called, by, now);
            return number;
        });
    }

    private void write(String number, LogRepairCall call, Crew.Called called, SignedIn by, Instant now) {
        OpenObligation toArrive = obligation(number, call, called, by);
        ObligationId owed = deadlines.open(toArrive);
        long id = book.add(number, call, called.team(), by, now, owed);
        book.onDuty(id, called.onDuty().stream().map(EmployeeSummary::id).toList());
        book.stamp(id, Step.LOGGED, call.loggedAt(), now, by, "", null);
        if (!call.sendTo().isEmpty()) {
            book.stamp(id, Step.DISPATCHED, now, now, by, "", null);
            book.send(id, call.sendTo(), by, now);
        }
        log.note(BUSINESS, toArrive.subject(), Optional.ofNullable(call.customer()), by, owed);
        if (called.nobodyOnDuty()) {
            var obligation = obligations.all(List.of(owed)).getFirst();
            thread.note(obligation, by, number + "/nobody", "repairs.thread.nobodyOnDuty", List.of(), false, now);
        }
    }

    private OpenObligation obligation(String number, LogRepairCall call, Crew.Called called, SignedIn by) {
        int minutes = clauses.inForce(
                        by.station(), RepairCalls.CLAUSE, LocalDate.ofInstant(call.loggedAt(), PortalTime.ZONE))
                .figure(call.place().figure());
        String title = texts.getTranslation(
                called.nobodyOnDuty() ? "repairs.call.titleNobody" : "repairs.call.title",
                Texts.CHINESE,
                call.address(),
                texts.label("repairs.outage", call.outage(), Texts.CHINESE));
        return new OpenObligation(
                        RepairCalls.CLAUSE,
                        new Subject(SUBJECT_TYPE, number, title, "repair-calls/" + number),
                        by.station(),
                        called.team(),
                        called.ids(),
                        call.loggedAt(),
                        new Budget.Elapsed(Duration.ofMinutes(minutes)),
                        AMOUNT,
                        true)
                .doneOnItsPage();
    }

    /** With what the customer's file says where the caller said nothing. */
    private LogRepairCall completed(LogRepairCall call) {
        AreaId area = call.area();
        if (area != null && customers.areas().stream().map(AreaSummary::id).noneMatch(area::equals)) {
            throw RuleViolation.at("area", "customers.error.unknownArea");
        }
        if (call.customer() == null) {
            return call;
        }
        CustomerDetails file = customers
                .find(call.customer())
                .orElseThrow(() -> RuleViolation.at("customer", "customers.error.unknown"));
        return new LogRepairCall(
                call.submission(),
                call.source(),
                call.externalNo(),
                call.customer(),
                call.caller().isEmpty() ? file.contact() : call.caller(),
                call.phone().isEmpty() ? file.phone() : call.phone(),
                call.address().isEmpty() ? file.address() : call.address(),
                area == null ? file.area().map(AreaSummary::id).orElse(null) : area,
                call.outage(),
                call.danger(),
                call.place(),
                call.description(),
                call.loggedAt(),
                call.sendTo());
    }
}
