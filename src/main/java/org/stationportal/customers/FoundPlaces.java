package org.stationportal.customers;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.FindingSubjects;
import org.stationportal.findings.FoundSubject;
import org.stationportal.findings.SubjectKind;
import org.stationportal.organization.CurrentUser;

/** Customers, areas and meters as what findings are about, with whoever managed the area on the day. */
@Component
class FoundPlaces implements FindingSubjects {

    private final Customers customers;
    private final NetworkReader network;
    private final CurrentUser currentUser;

    FoundPlaces(Customers customers, NetworkReader network, CurrentUser currentUser) {
        this.customers = customers;
        this.network = network;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<FoundSubject> find(SubjectKind kind, String no, LocalDate on) {
        return switch (kind) {
            case CUSTOMER -> customers.findByNo(no).map(customer -> customer(customer, on));
            case AREA -> network.area(currentUser.get().station(), no.strip()).map(area -> area(area, on));
            case METER -> customers.findMeter(no).map(meter -> meter(meter, on));
        };
    }

    private FoundSubject customer(CustomerDetails customer, LocalDate on) {
        String no = customer.customerNo();
        return new FoundSubject(
                new Subject("customers.file", no, titled(customer.name(), no), "customers/" + no),
                customer.area().flatMap(area -> network.managerOf(area.id(), on)),
                customer.voltage().isHigh());
    }

    private FoundSubject area(AreaSummary area, LocalDate on) {
        String no = area.areaNo();
        return new FoundSubject(
                new Subject("customers.area", no, titled(area.name(), no), AreaFinder.customersOf(no)),
                network.managerOf(area.id(), on),
                false);
    }

    private FoundSubject meter(MeterSummary meter, LocalDate on) {
        String no = meter.meterNo();
        String name = meter.customer().isPresent() ? meter.customerName() : meter.areaName();
        return new FoundSubject(
                new Subject("meters.meter", no, titled(name, no), "meters/" + no),
                network.managerOf(meter.area(), on),
                meter.customer()
                        .flatMap(customers::find)
                        .filter(customer -> customer.voltage().isHigh())
                        .isPresent());
    }

    private static String titled(String name, String no) {
        return name + "（" + no + "）";
    }
}
