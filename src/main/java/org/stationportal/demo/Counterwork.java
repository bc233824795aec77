package org.stationportal.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.MeterFaults;
import org.stationportal.counter.ReportMeterFault;
import org.stationportal.counter.ServiceApplications;
import org.stationportal.counter.Stage;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The counter's business in the history, done by the demo's people through the services that the screens use. */
@Component
@Profile("demo")
class Counterwork {

    private static final String HEAD = "9001";

    private final ServiceApplications applications;
    private final MeterFaults faults;
    private final Customers customers;
    private final Employees employees;
    private final ActAs actAs;
    private final Clock clock;

    Counterwork(
            ServiceApplications applications,
            MeterFaults faults,
            Customers customers,
            Employees employees,
            ActAs actAs,
            Clock clock) {
        this.applications = applications;
        this.faults = faults;
        this.customers = customers;
        this.employees = employees;
        this.actAs = actAs;
        this.clock = clock;
    }

    /** The clerk takes it in now; surveyed by the area's manager unless somebody else is named. */
    ApplicationDetails takeIn(
            UUID form, String clerk, CustomerId customerId, Optional<String> surveyor, String fitter) {
        String number = actAs.get(clerk, () -> {
            var customer = customers.get(customerId);
            return applications.takeIn(new TakeInApplication(
                    form,
                    customerId,
                    customer.category() == Category.RESIDENTIAL
                            ? ApplicationKind.NEW_CONNECTION
                            : ApplicationKind.CAPACITY_INCREASE,
                    customer.category(),
                    customer.voltage(),
                    Supply.SINGLE,
                    customer.contractKw().orElse(BigDecimal.TEN),
                    customer.contact(),
                    customer.phone(),
                    Set.copyOf(applications
                            .documents(customerId, customer.category(), customer.voltage())
                            .missing()),
                    "",
                    surveyor.map(this::person)
                            .or(customer::areaManager)
                            .orElseThrow()
                            .id(),
                    person(fitter).id(),
                    clock.instant()));
        });
        return application(number);
    }

    ApplicationDetails application(String number) {
        return actAs.get(HEAD, () -> applications.find(number).orElseThrow());
    }

    /** Whoever has the stage does it now. */
    void complete(String number, Stage stage, String remark) {
        var running = application(number).stage(stage);
        String who = running.parties().getFirst().employeeNo();
        actAs.run(who, () -> applications.completeStage(number, stage, clock.instant(), remark));
    }

    MeterFaultDetails report(
            UUID form,
            String reporter,
            MeterId meter,
            Urgency urgency,
            String description,
            Instant foundAt,
            String assignee) {
        String number = actAs.get(
                reporter,
                () -> faults.report(new ReportMeterFault(
                        form,
                        meter,
                        urgency,
                        description,
                        foundAt,
                        person(assignee).id())));
        return actAs.get(HEAD, () -> faults.find(number).orElseThrow());
    }

    /** The assignee has mended it now. */
    void mend(MeterFaultDetails fault, String remark) {
        actAs.run(fault.assignee().employeeNo(), () -> faults.complete(fault.faultNo(), clock.instant(), remark));
    }

    private EmployeeSummary person(String employeeNo) {
        return employees.findByNo(employeeNo).orElseThrow();
    }
}
