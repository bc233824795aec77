package org.stationportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.CustomerDetails;

/** What stands in a file; of the identity number the ends, until somebody asks for the whole of it, which is logged. */
class FileFacts extends Facts {

    FileFacts(FileServices services, CustomerDetails customer) {
        add("customers.category", getTranslation("customers.category." + customer.category()));
        add("customers.industry", known(customer.industry()));
        add("customers.voltage", getTranslation("customers.voltage." + customer.voltage()));
        add("customers.contractKw", figure(customer.contractKw()));
        if (customer.voltage().isHigh()) {
            add("customers.runningKva", figure(customer.runningKva()));
            add(
                    "customers.meteringMethod",
                    customer.meteringMethod()
                            .map(method -> getTranslation("customers.meteringMethod." + method))
                            .orElse(missing()));
        }
        add("customers.contact", known(customer.contact()));
        add("customers.phone", known(customer.phone()));
        add("customers.address", known(customer.address()));
        add(
                "customers.idKind",
                customer.idKind()
                        .map(kind -> getTranslation("customers.idKind." + kind))
                        .orElse(missing()));
        fact(getTranslation("customers.idNo"), idNo(services, customer));
        add("customers.line", customer.area().map(AreaSummary::feederName).orElse(missing()));
        add(
                "customers.area",
                customer.area().map(area -> area.name() + " · " + area.areaNo()).orElse(missing()));
        add("customers.readingSection", known(customer.readingSection()));
        add("customers.readingDay", customer.readingDay().map(String::valueOf).orElse(missing()));
    }

    /** A value of the history as people read it. */
    static String value(Component page, String field, String value) {
        if (value.isEmpty()) {
            return page.getTranslation("customers.missing");
        }
        return switch (field) {
            case "category" -> page.getTranslation("customers.category." + value);
            case "voltage" -> page.getTranslation("customers.voltage." + value);
            case "idKind" -> page.getTranslation("customers.idKind." + value);
            case "meteringMethod" -> page.getTranslation("customers.meteringMethod." + value);
            default -> value;
        };
    }

    private Component idNo(FileServices services, CustomerDetails customer) {
        var number = new Span(known(customer.maskedIdNo()));
        if (customer.maskedIdNo().isEmpty() || !services.maySeeNumbers()) {
            return number;
        }
        var show = new Button(getTranslation("customers.idNo.show"));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.setTooltipText(getTranslation("customers.idNo.logged"));
        show.addClickListener(click -> Shown.asNotice(this, () -> {
            number.setText(services.identityNumbers().show(customer.id(), ""));
            show.setVisible(false);
            Shown.done(getTranslation("customers.idNo.logged"));
        }));
        var line = new Div(number, show);
        line.addClassName("sp-line");
        return line;
    }

    private void add(String label, String value) {
        super.fact(getTranslation(label), value);
    }

    private String known(String text) {
        return text.isEmpty() ? missing() : text;
    }

    private String figure(Optional<BigDecimal> figure) {
        return figure.map(value -> value.stripTrailingZeros().toPlainString()).orElse(missing());
    }

    private String missing() {
        return getTranslation("customers.missing");
    }
}
