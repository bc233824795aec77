package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.organization.Post;

/** One screen to take in any business in under a minute: the customer, the business, who does it, the promised date. */
@Route("counter")
@Menu(title = "counter.menu", order = 2, icon = "vaadin:desktop")
@RolesAllowed({"COUNTER_CLERK", "BUSINESS_TEAM_LEADER", "READING_TEAM_LEADER", "STATION_HEAD", "DEPUTY_HEAD"})
@StyleSheet("context://css/counter.css")
class CounterView extends Main implements HasDynamicTitle {

    private final CounterServices services;
    private final PageHeader header = new PageHeader(getTranslation("counter.title"));
    private final Tab application = new Tab(getTranslation("counter.business.application"));
    private final Tab fault = new Tab(getTranslation("counter.business.meterFault"));
    private final Tabs business = new Tabs(application, fault);
    private final Div desk = new Div();

    CounterView(CounterServices services) {
        this.services = services;
        addClassName("sp-page");
        desk.addClassName("counter-desk");
        business.addSelectedChangeListener(change -> open());
        if (services.currentUser().get().holds(Post.COUNTER_CLERK)) {
            header.addActions(new Button(getTranslation("counter.newCustomer"), click -> register()));
        }
        add(header, business, desk);
        open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.title") + " · " + getTranslation("base.portal");
    }

    /** A form for the chosen business, with what an earlier visit left in it. */
    private void open() {
        var customer = new CustomerField(services.customers());
        var promise = new PromisePanel(services.time());
        var known = new Section();
        known.addClassNames("sp-card", "sp-card-body");
        boolean applies = business.getSelectedTab().equals(application);
        IntakeForm form = applies
                ? new ApplicationForm(services, customer, promise, this::taken)
                : new MeterFaultForm(services, promise, this::reported);
        known.setVisible(false);
        customer.addValueChangeListener(change -> {
            @Nullable
            CustomerDetails details = change.getValue() == null
                    ? null
                    : services.customers().find(change.getValue().id()).orElse(null);
            known.removeAll();
            known.setVisible(details != null);
            if (details != null) {
                known.add(new CustomerFacts(details));
            }
            form.customer(details);
        });
        Draft.of("customer").keep("customer", customer);
        form.restore();
        var left = new Div(customer, form);
        left.addClassNames("sp-card", "sp-card-body", "sp-stack");
        var right = new Div(promise, known);
        right.addClassName("sp-stack");
        desk.removeAll();
        desk.add(left, right);
        customer.focus();
    }

    private void taken(String number) {
        services.applications().find(number).ifPresent(done -> {
            Draft.of("customer").discard();
            desk.removeAll();
            desk.add(new IntakeDone(services, done, this::open));
        });
    }

    private void reported(String number) {
        services.faults().find(number).ifPresent(done -> {
            Draft.of("customer").discard();
            desk.removeAll();
            desk.add(new IntakeDone(services, done, this::open));
        });
    }

    private void register() {
        new NewCustomerDialog(
                        services.customers(),
                        id -> services.customers()
                                .find(id)
                                .flatMap(made -> services.customers().search(made.customerNo(), 0, 1).rows().stream()
                                        .findFirst())
                                .ifPresent(made -> {
                                    Draft.of("customer").put("customer", made);
                                    open();
                                }))
                .open();
    }
}
