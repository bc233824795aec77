package org.stationportal.demo;

import static org.stationportal.customers.Document.IDENTITY_DOCUMENT;
import static org.stationportal.customers.Document.PROOF_OF_TITLE;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CheckSign;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.PromiseDocuments;

/** Files opened at the counter on the last days: incomplete ones that were found (clause 1.1), and one with a promise. */
@Component
@Profile("demo")
class NewFiles {

    private static final String CLERK = "1005";
    private static final Set<Document> BOTH = Set.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE);

    private final Script script;
    private final Customers customers;
    private final CustomerFiles files;
    private final ActAs actAs;

    NewFiles(Script script, Customers customers, CustomerFiles files, ActAs actAs) {
        this.script = script;
        this.customers = customers;
        this.files = files;
        this.actAs = actAs;
    }

    void write() {
        at("2026-09-28T11:20", () -> {
            CustomerId signed = open(1, "贾玉兰", Household.LIVING, Set.of(IDENTITY_DOCUMENT));
            files.promise(new PromiseDocuments(signed, Set.of(PROOF_OF_TITLE), "贾玉兰"));
        });
        at("2026-09-29T09:50", () -> open(2, "丁文军", "", BOTH));
        at("2026-09-29T14:25", () -> open(3, "汪晓东", Household.LIVING, Set.of(IDENTITY_DOCUMENT)));
    }

    private void at(String local, Runnable act) {
        script.at(LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant(), () -> actAs.run(CLERK, act));
    }

    private CustomerId open(int number, String name, String industry, Set<Document> handedIn) {
        var area = customers.areas().get(number);
        return files.openAtCounter(file(Network.CUSTOMERS + number, name, industry, area.id(), area.name()), handedIn);
    }

    private static NewCustomer file(int number, String name, String industry, AreaId area, String areaName) {
        String card = "99000019900101%03d".formatted(number % 1000);
        return new NewCustomer(
                "3301%06d".formatted(number),
                name,
                Category.RESIDENTIAL,
                industry,
                Voltage.V220,
                new BigDecimal("8"),
                name,
                "1300000%04d".formatted(number),
                IdKind.IDENTITY_CARD,
                card + CheckSign.ofIdentityCard(card),
                areaName.replace("台区", "") + "9号",
                area,
                "CD%02d".formatted(number % 20 + 1),
                number % 8 + 1,
                null,
                null);
    }
}
