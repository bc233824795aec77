package org.stationportal.customers.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterSummary;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.Demand;
import org.stationportal.customers.standard.FileDocument;
import org.stationportal.customers.standard.FileItem;
import org.stationportal.customers.standard.Lacks;
import org.stationportal.organization.EmployeeSummary;

/** A customer file as other systems read it; a text that is not on file is empty. */
record CustomerAnswer(
        String customerNo,
        String name,
        Category category,
        String industry,
        Voltage voltage,
        @Nullable BigDecimal contractKw,
        String contact,
        String phone,
        @Nullable IdKind idKind,
        String maskedIdNo,
        String address,
        @Nullable String areaNo,
        @Nullable String feederName,
        @Nullable String areaManagerNo,
        String readingSection,
        @Nullable Integer readingDay,
        @Nullable BigDecimal runningKva,
        @Nullable MeteringMethod meteringMethod,
        List<Meter> meters,
        List<Paper> documents,
        List<FileItem> missing,
        List<FileItem> wrong) {

    static CustomerAnswer of(CustomerDetails file, List<FileDocument> documents, Lacks lacks) {
        return new CustomerAnswer(
                file.customerNo(),
                file.name(),
                file.category(),
                file.industry(),
                file.voltage(),
                file.contractKw().orElse(null),
                file.contact(),
                file.phone(),
                file.idKind().orElse(null),
                file.maskedIdNo(),
                file.address(),
                file.area().map(AreaSummary::areaNo).orElse(null),
                file.area().map(AreaSummary::feederName).orElse(null),
                file.areaManager().map(EmployeeSummary::employeeNo).orElse(null),
                file.readingSection(),
                file.readingDay().orElse(null),
                file.runningKva().orElse(null),
                file.meteringMethod().orElse(null),
                file.meters().stream().map(Meter::of).toList(),
                documents.stream().map(Paper::of).toList(),
                lacks.missing().stream().sorted().toList(),
                lacks.wrong().stream().sorted().toList());
    }

    /** A meter that hangs at the customer's. */
    record Meter(
            String meterNo,
            DeviceClass deviceClass,
            int multiplier,
            @Nullable LocalDate verifiedOn) {

        static Meter of(MeterSummary meter) {
            return new Meter(
                    meter.meterNo(),
                    meter.deviceClass(),
                    meter.multiplier(),
                    meter.verifiedOn().orElse(null));
        }
    }

    /** A document that the standard asks for or that is in; promised until when. */
    record Paper(
            Document document,
            Demand demand,
            @Nullable Instant handedInAt,
            @Nullable Instant promisedUntil) {

        static Paper of(FileDocument paper) {
            return new Paper(
                    paper.document(),
                    paper.demand(),
                    paper.handedIn().map(FileDocument.HandedIn::at).orElse(null),
                    paper.promise().map(given -> given.obligation().dueAt()).orElse(null));
        }
    }
}
