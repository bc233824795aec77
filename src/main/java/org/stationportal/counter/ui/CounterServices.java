package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.counter.Cancellations;
import org.stationportal.counter.CounterDrafts;
import org.stationportal.counter.CustomerLog;
import org.stationportal.counter.MeterFaults;
import org.stationportal.counter.ServiceApplications;
import org.stationportal.counter.ServiceRequests;
import org.stationportal.counter.Supplements;
import org.stationportal.counter.desk.Intakes;
import org.stationportal.customers.Customers;
import org.stationportal.customers.standard.Completeness;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.FileStandard;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** The services behind the screens of the counter, and the choice of people that they all offer. */
@Component
record CounterServices(
        ServiceApplications applications,
        ServiceRequests requests,
        CustomerLog told,
        Supplements supplements,
        Cancellations cancellations,
        CounterDrafts drafts,
        Intakes intakes,
        MeterFaults faults,
        Customers customers,
        CustomerFiles files,
        FileStandard standard,
        Completeness completeness,
        Attachments attachments,
        Employees employees,
        CurrentUser currentUser,
        TimeWords time,
        Clock clock) {

    /** Now in the zone of the portal, to the minute. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether the one signed in keeps customer files, and so may take a promise of documents. */
    boolean mayKeepFiles() {
        var user = currentUser.get();
        return user.holds(Post.COUNTER_CLERK) || user.holds(Post.ADMINISTRATOR);
    }

    /** A choice among the people of the station who hold one of the posts today. */
    ComboBox<EmployeeSummary> people(String label, Post... posts) {
        var field = new ComboBox<EmployeeSummary>(label);
        field.setItems(employees.holding(currentUser.get().station(), posts));
        field.setItemLabelGenerator(person -> person.name() + " · " + person.employeeNo());
        return field;
    }
}
