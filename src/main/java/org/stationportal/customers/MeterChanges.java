package org.stationportal.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** Replaces meters; the old one's row stays, as faults and readings refer to it. */
@Component
class MeterChanges {

    private final NetworkReader network;
    private final MeterHistory history;
    private final FileChanges files;
    private final Employees employees;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MeterChanges(
            NetworkReader network,
            MeterHistory history,
            FileChanges files,
            Employees employees,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.network = network;
        this.history = history;
        this.files = files;
        this.employees = employees;
        this.jdbc = jdbc;
        this.events = events;
    }

    MeterId replace(ReplaceMeter command, SignedIn by, Instant now) {
        if (command.replacedAt().isAfter(now)) {
            throw RuleViolation.at("replacedAt", "customers.error.replacedInFuture");
        }
        MeterSummary old = network.meters(by.station(), List.of(command.old())).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("meter", "customers.error.unknownMeter"));
        if (!employees.get(command.replacedBy()).station().equals(by.station())) {
            throw RuleViolation.at("replacedBy", "organization.error.unknown");
        }
        follows(command);
        takeDown(command);
        MeterId hung = hang(command, old);
        record(command, hung, by, now);
        old.customer().ifPresent(customer -> {
            files.record(customer, "meterNo", old.meterNo(), command.newNo().value(), by, now);
            if (old.multiplier() != command.multiplier().value()) {
                files.record(
                        customer,
                        "multiplier",
                        String.valueOf(old.multiplier()),
                        String.valueOf(command.multiplier().value()),
                        by,
                        now);
            }
            events.publishEvent(FileSaved.changed(customer));
        });
        events.publishEvent(new MeterReplaced(
                old.id(), hung, old.customer(), old.area(), command.replacedAt(), command.replacedBy()));
        return hung;
    }

    MeterId hang(HangMeter command, CustomerDetails customer, SignedIn by, Instant now) {
        if (command.hungAt().isAfter(now)) {
            throw RuleViolation.at("hungAt", "customers.error.replacedInFuture");
        }
        AreaId area = customer.area()
                .map(AreaSummary::id)
                .orElseThrow(() -> RuleViolation.at("meterNo", "customers.error.areaFirst"));
        MeterId hung = insert(
                command.no(),
                command.multiplier(),
                null,
                """
                select :no, id, area_id, case when category = 'RESIDENTIAL' then 'RESIDENTIAL' else 'OTHER' end, :multiplier,
                       :verified
                from customer where id = :of and area_id = :area""",
                Map.of("of", customer.id().value(), "area", area.value()));
        jdbc.sql("""
                insert into meter_hanging (meter_id, first_reading, hung_at, hung_by, reason, recorded_at, recorded_by_name)
                values (:meter, :first, :at, :who, :reason, :now, :recorder)""")
                .param("meter", hung.value())
                .param("first", command.firstReading())
                .param("at", SqlTime.param(command.hungAt()))
                .param("who", command.hungBy().value())
                .param("reason", command.reason())
                .param("now", SqlTime.param(now))
                .param("recorder", by.name())
                .update();
        events.publishEvent(FileSaved.changed(customer.id()));
        return hung;
    }

    /** The latest first. */
    List<MeterReplacement> of(CustomerId customer) {
        return history.of(customer);
    }

    /** What its reading and its time have to follow; readings that were told before stay as they are. */
    private void follows(ReplaceMeter command) {
        history.lastReading(command.old()).ifPresent(last -> {
            // people give minutes
            if (command.replacedAt().isBefore(last.at().truncatedTo(ChronoUnit.MINUTES))) {
                throw RuleViolation.at(
                        "replacedAt",
                        "customers.error.replacedBefore",
                        LocalDate.ofInstant(last.at(), PortalTime.ZONE).toString());
            }
            if (!command.ranBackwards() && command.lastReading().compareTo(last.reading()) < 0) {
                throw RuleViolation.at(
                        "lastReading",
                        "customers.error.readingBelow",
                        last.reading().toPlainString(),
                        LocalDate.ofInstant(last.at(), PortalTime.ZONE).toString());
            }
        });
    }

    /** Of two who replace the same meter at once one finds it gone. */
    private void takeDown(ReplaceMeter command) {
        int found = jdbc.sql("update meter set removed_at = :at where id = :old and removed_at is null")
                .param("at", SqlTime.param(command.replacedAt()))
                .param("old", command.old().value())
                .update();
        if (found == 0) {
            throw RuleViolation.at("meter", "customers.error.meterRemoved");
        }
    }

    private MeterId hang(ReplaceMeter command, MeterSummary old) {
        return insert(
                command.newNo(),
                command.multiplier(),
                command.verifiedOn(),
                "select :no, customer_id, area_id, device_class, :multiplier, :verified from meter where id = :of",
                Map.of("of", old.id().value()));
    }

    /** @param values gives the columns of a meter from {@code :no}, {@code :multiplier} and {@code :verified} */
    private MeterId insert(
            MeterNo meterNo,
            Multiplier multiplier,
            @Nullable LocalDate verifiedOn,
            String values,
            Map<String, Object> parameters) {
        String no = meterNo.value();
        if (jdbc.sql("select count(*) from meter where meter_no = :no")
                        .param("no", no)
                        .query(Long.class)
                        .single()
                > 0) {
            throw RuleViolation.at("meterNo", "customers.error.meterNoTaken", no);
        }
        jdbc.sql("insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on) " + values)
                .param("no", no)
                .param("multiplier", multiplier.value())
                .param("verified", verifiedOn)
                .params(parameters)
                .update();
        return new MeterId(jdbc.sql("select last_insert_id()").query(Long.class).single());
    }

    private void record(ReplaceMeter command, MeterId hung, SignedIn by, Instant now) {
        jdbc.sql("""
                insert into meter_replacement (old_meter_id, new_meter_id, last_reading, first_reading, replaced_at, replaced_by,
                    reason, recorded_at, recorded_by_name)
                values (:old, :new, :last, :first, :at, :by, :reason, :now, :recorder)""")
                .param("old", command.old().value())
                .param("new", hung.value())
                .param("last", command.lastReading())
                .param("first", command.firstReading())
                .param("at", SqlTime.param(command.replacedAt()))
                .param("by", command.replacedBy().value())
                .param("reason", command.reason())
                .param("now", SqlTime.param(now))
                .param("recorder", by.name())
                .update();
    }
}
