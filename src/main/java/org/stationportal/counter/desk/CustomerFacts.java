package org.stationportal.counter.desk;

import org.stationportal.base.ui.Facts;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.organization.EmployeeSummary;

/** What the clerk compares with what the customer says. */
public class CustomerFacts extends Facts {

    public CustomerFacts(CustomerDetails customer) {
        fact(getTranslation("customers.customerNo"), customer.customerNo());
        fact(getTranslation("customers.name"), customer.name());
        fact(getTranslation("customers.address"), orUnknown(customer.address()));
        fact(
                getTranslation("customers.area"),
                customer.area()
                        .map(area -> area.name() + " · " + area.feederName())
                        .orElse(orUnknown("")));
        fact(
                getTranslation("counter.areaManager"),
                customer.areaManager().map(EmployeeSummary::name).orElse(orUnknown("")));
        fact(
                getTranslation("customers.contractKw"),
                customer.contractKw()
                        .map(kw -> kw.stripTrailingZeros().toPlainString())
                        .orElse(orUnknown("")));
    }

    private String orUnknown(String text) {
        return text.isEmpty() ? getTranslation("counter.notOnFile") : text;
    }
}
