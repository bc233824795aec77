package org.stationportal.customers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;

/** Changes customer files under a lock, and keeps what was there before. */
@Component
class FileChanges {

    private final CustomerRepository repository;
    private final NetworkReader network;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FileChanges(
            CustomerRepository repository, NetworkReader network, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.repository = repository;
        this.network = network;
        this.jdbc = jdbc;
        this.events = events;
    }

    CustomerId register(NewCustomer command, SignedIn by, Instant now) {
        boolean taken = jdbc.sql("select count(*) from customer where customer_no = :no")
                        .param("no", command.customerNo())
                        .query(Long.class)
                        .single()
                > 0;
        if (taken) {
            throw RuleViolation.at("customerNo", "customers.error.customerNoTaken", command.customerNo());
        }
        knownArea(command, by);
        CustomerId made =
                repository.saveAndFlush(new Customer(by, command, now)).id();
        events.publishEvent(FileSaved.made(made));
        return made;
    }

    void change(ChangeCustomer command, SignedIn by, Instant now) {
        knownArea(command.file(), by);
        change(command.customer(), customer -> customer.change(command), by, now);
    }

    void takeOver(TakeOver command, SignedIn by, Instant now) {
        change(command.customer(), customer -> customer.takeOver(command), by, now);
    }

    private void change(CustomerId id, Consumer<Customer> change, SignedIn by, Instant now) {
        Customer customer = repository
                .lock(id.value())
                .filter(found -> found.belongsTo(by.station()))
                .orElseThrow(() -> RuleViolation.of("customers.error.unknown"));
        Map<String, String> before = readable(customer, by);
        change.accept(customer);
        repository.saveAndFlush(customer);
        Map<String, String> after = readable(customer, by);
        var emptied = new TreeSet<String>();
        after.forEach((field, value) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                record(id, field, old, value, by, now);
                if (value.isEmpty()) {
                    emptied.add(field);
                }
            }
        });
        events.publishEvent(new FileSaved(id, false, emptied));
    }

    /** The latest change first. */
    List<FileChange> of(CustomerId customer) {
        return jdbc.sql("select * from customer_change where customer_id = :customer order by id desc")
                .param("customer", customer.value())
                .query((rs, i) -> new FileChange(
                        rs.getString("field"),
                        rs.getString("old_value"),
                        rs.getString("new_value"),
                        SqlTime.instant(rs, "changed_at"),
                        rs.getString("changed_by")))
                .list();
    }

    private void knownArea(NewCustomer file, SignedIn by) {
        if (file.area() != null && network.area(by.station(), file.area()).isEmpty()) {
            throw RuleViolation.at("area", "customers.error.unknownArea");
        }
    }

    private Map<String, String> readable(Customer customer, SignedIn by) {
        var facts = new HashMap<>(customer.facts());
        facts.put(
                "area",
                customer.area()
                        .flatMap(area -> network.area(by.station(), area))
                        .map(area -> area.name() + " " + area.areaNo())
                        .orElse(""));
        return facts;
    }

    /** One line of the history of a file. */
    void record(CustomerId customer, String field, String before, String after, SignedIn by, Instant now) {
        jdbc.sql("""
                insert into customer_change (customer_id, field, old_value, new_value, changed_at, changed_by)
                values (:customer, :field, :before, :after, :now, :by)""")
                .param("customer", customer.value())
                .param("field", field)
                .param("before", shown(field, before))
                .param("after", shown(field, after))
                .param("now", SqlTime.param(now))
                .param("by", by.name())
                .update();
    }

    private static String shown(String field, String value) {
        return field.equals("idNo") ? CustomerReader.masked(value) : value;
    }
}
