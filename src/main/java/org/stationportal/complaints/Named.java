package org.stationportal.complaints;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.complaints.Complaint.Complainant;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** Whom and what a complaint names, as the station knows them; a rule broken at the field where it does not. */
@Component("namedInComplaint")
class Named {

    private final Employees employees;
    private final Customers customers;
    private final Causes causes;

    Named(Employees employees, Customers customers, Causes causes) {
        this.employees = employees;
        this.customers = customers;
        this.causes = causes;
    }

    /** Nobody takes a complaint about himself in, and everybody complained of is of the station. */
    void persons(TakeInComplaint command, SignedIn user) {
        if (command.persons().stream().anyMatch(user::is)) {
            throw RuleViolation.at("persons", "complaints.error.takerConcerned");
        }
        long known = employees.find(command.persons()).stream()
                .filter(person -> person.station().equals(user.station()))
                .count();
        if (known < command.persons().size()) {
            throw RuleViolation.at("persons", "organization.error.unknown");
        }
    }

    EmployeeSummary handler(TakeInComplaint command, SignedIn user) {
        return employees.find(Set.of(command.handler())).stream()
                .filter(person -> person.active() && person.station().equals(user.station()))
                .filter(person -> person.team().isPresent())
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("handler", "complaints.error.handler"));
    }

    Complainant complainant(TakeInComplaint command) {
        if (command.customer().isEmpty()) {
            return new Complainant(command.caller(), command.phone());
        }
        CustomerDetails customer = customers
                .find(command.customer().get())
                .orElseThrow(() -> RuleViolation.at("customer", "customers.error.unknown"));
        return new Complainant(
                command.caller().isEmpty() ? customer.name() : command.caller(),
                command.phone().isEmpty() ? customer.phone() : command.phone());
    }

    @Nullable
    Subject cause(TakeInComplaint command, SignedIn user) {
        String number = command.causeNo();
        Optional<Subject> found = number.isEmpty() ? Optional.empty() : causes.find(user.station(), number);
        if (found.isEmpty() && !number.isEmpty()) {
            throw RuleViolation.at("causeNo", "complaints.error.unknownCause", number);
        }
        return found.orElse(null);
    }
}
