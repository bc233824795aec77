package org.stationportal.complaints.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.complaints.TakeInComplaint;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Reads the orders of other systems: what must be there, people and customers by their numbers. */
@Component("complaintOrders")
class Orders {

    private final Customers customers;
    private final Employees employees;

    Orders(Customers customers, Employees employees) {
        this.customers = customers;
        this.employees = employees;
    }

    TakeInComplaint command(ComplaintRequest order, Instant now) {
        return new TakeInComplaint(
                UUID.randomUUID(),
                present("kind", order.kind()),
                present("severity", order.severity()),
                present("source", order.source()),
                text(order.externalNo()),
                customer(order.customerNo()),
                text(order.caller()),
                text(order.phone()),
                text(order.words()),
                Objects.requireNonNullElse(order.personNos(), Set.<String>of()).stream()
                        .map(no -> employee("persons", no))
                        .collect(Collectors.toSet()),
                text(order.causeNo()),
                Objects.requireNonNullElse(order.receivedAt(), now),
                employee("handler", present("handler", order.handlerNo())));
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "complaints.error.missing", field);
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Optional<CustomerId> customer(@Nullable String customerNo) {
        if (customerNo == null || customerNo.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(customers
                .findByNo(customerNo.strip())
                .map(CustomerDetails::id)
                .orElseThrow(() -> RuleViolation.at("customer", "customers.error.unknown")));
    }

    private EmployeeId employee(String field, String employeeNo) {
        return employees
                .findByNo(employeeNo)
                .map(EmployeeSummary::id)
                .orElseThrow(() -> RuleViolation.at(field, "complaints.error.unknownEmployee", employeeNo));
    }
}
