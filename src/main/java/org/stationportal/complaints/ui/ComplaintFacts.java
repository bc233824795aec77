package org.stationportal.complaints.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Facts;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.organization.EmployeeSummary;

/** What was complained of, by whom and of whom. */
class ComplaintFacts extends Facts {

    ComplaintFacts(ComplaintSummary complaint, ComplaintServices services) {
        fact(getTranslation("complaints.words"), complaint.words());
        complaint
                .customer()
                .ifPresent(customer -> fact(
                        getTranslation("complaints.customer"),
                        getTranslation("complaints.by", customer.name(), customer.customerNo())));
        fact(
                getTranslation("complaints.caller"),
                getTranslation("complaints.by", complaint.caller(), complaint.phone()));
        if (!complaint.persons().isEmpty()) {
            fact(
                    getTranslation("complaints.persons"),
                    complaint.persons().stream().map(EmployeeSummary::name).collect(Collectors.joining(" · ")));
        }
        complaint
                .cause()
                .ifPresent(cause -> fact(getTranslation("complaints.cause"), new Anchor(cause.path(), cause.title())));
        String order = complaint.externalNo().isEmpty() ? "" : " " + complaint.externalNo();
        fact(getTranslation("complaints.source"), getTranslation("complaints.source." + complaint.source()) + order);
        fact(
                getTranslation("complaints.handler"),
                complaint.handlers().stream().map(EmployeeSummary::name).collect(Collectors.joining(" · ")));
        fact(getTranslation("complaints.receivedAt"), services.time().moment(complaint.receivedAt(), getLocale()));
        fact(getTranslation("complaints.takenBy"), complaint.takenBy());
    }
}
