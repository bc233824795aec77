package org.stationportal.attachments;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.counter.MeterFaults;
import org.stationportal.counter.ReportMeterFault;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Category;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A metering fault, reported by the clerk for the fitter, to which files are attached. */
@Component
@Profile("test")
public class AttachmentFixture {

    private final TestStation stations;
    private final TestCustomers customers;
    private final MeterFaults faults;
    private final Attachments attachments;
    private final TestClock clock;

    AttachmentFixture(
            TestStation stations,
            TestCustomers customers,
            MeterFaults faults,
            Attachments attachments,
            TestClock clock) {
        this.stations = stations;
        this.customers = customers;
        this.faults = faults;
        this.attachments = attachments;
        this.clock = clock;
    }

    public Owner fault(TestStation.People people) {
        var area = customers.area(people);
        var household = customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        var meter = customers.meter(area, household, DeviceClass.RESIDENTIAL);
        String no = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> faults.report(new ReportMeterFault(
                        UUID.randomUUID(), meter, Urgency.PLANNED, "表不走字", clock.instant(), people.get(Post.FITTER))));
        return new Owner("counter.meterFault", no);
    }

    public AttachmentId add(EmployeeId person, Owner owner, String name, byte[] content) {
        return stations.as(person, () -> attachments.add(owner, name, new ByteArrayInputStream(content)));
    }
}
