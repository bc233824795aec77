package org.stationportal.customers.standard;

import java.util.Optional;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** What checks and promises need to know of a file. */
record FileRow(
        CustomerId id,
        StationId station,
        String customerNo,
        String name,
        Category category,
        Voltage voltage,
        Optional<Long> importId,
        Optional<EmployeeId> madeBy) {

    static final String CLAUSE = "1.1";
    static final String SUBJECT = "customers.file";

    /** The file as findings name it. */
    Subject subject() {
        return new Subject(SUBJECT, customerNo, name + "（" + customerNo + "）", path());
    }

    String path() {
        return "customers/" + customerNo;
    }
}
