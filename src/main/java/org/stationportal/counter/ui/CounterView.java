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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.CustomerFacts;
import org.stationportal.counter.desk.CustomerField;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.PromisePanel;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** One screen to take in any business in under a minute: the customer, the business, who does it, the promised date. */
@Route("counter")
@Menu(title = "counter.menu", order = 2, icon = "vaadin:desktop")
@RolesAllowed({
    "COUNTER_CLERK",
    "BUSINESS_TEAM_LEADER",
    "READING_TEAM_LEADER",
    "STATION_HEAD",
    "DEPUTY_HEAD",
    "DUTY_OFFICER"
})
@StyleSheet("context://css/counter.css")
class CounterView extends Main implements HasDynamicTitle {

    private final CounterServices services;
    private final List<CounterBusiness> businesses;
    private final PageHeader header = new PageHeader(getTranslation("counter.title"));
    private final Tabs tabs = new Tabs();
    private final Div desk = new Div();

    CounterView(CounterServices services, List<CounterBusiness> all) {
        this.services = services;
        SignedIn user = services.currentUser().get();
        businesses = all.stream()
                .filter(each -> each.open(user))
                .sorted(Comparator.comparingInt(CounterBusiness::order))
                .toList();
        addClassName("sp-page");
        desk.addClassName("counter-desk");
        businesses.forEach(each -> tabs.add(new Tab(getTranslation(each.titleKey()))));
        tabs.addSelectedChangeListener(change -> open());
        if (user.holds(Post.COUNTER_CLERK)) {
            header.addActions(new Button(getTranslation("counter.newCustomer"), click -> register()));
        }
        add(header, tabs, desk);
        open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.title") + " · " + getTranslation("base.portal");
    }

    /** A form for the chosen business, with what an earlier visit left in it. */
    private void open() {
        if (tabs.getSelectedIndex() < 0) {
            return;
        }
        CounterBusiness business = businesses.get(tabs.getSelectedIndex());
        var customer = new CustomerField(services.customers());
        var promise = new PromisePanel(services.time());
        var known = new Section();
        known.addClassNames("sp-card", "sp-card-body");
        var counterDesk = new CounterDesk(services, customer, promise, Drafts.of(business.titleKey()), this::taken);
        IntakeForm form = business.form(counterDesk);
        known.setVisible(false);
        customer.addValueChangeListener(change -> {
            Optional<CustomerDetails> chosen = counterDesk.customer();
            known.removeAll();
            known.setVisible(chosen.isPresent());
            chosen.ifPresent(details -> known.add(new CustomerFacts(details)));
            form.customer(chosen.orElse(null));
        });
        Drafts.of(Drafts.CUSTOMER).keep("customer", customer, found());
        form.restore();
        var left = new Div(customer, form);
        left.addClassNames("sp-card", "sp-card-body", "sp-stack");
        var right = new Div(promise, known);
        right.addClassName("sp-stack");
        desk.removeAll();
        desk.add(left, right);
        customer.focus();
    }

    private void taken(IntakeDone done) {
        Drafts.of(businesses.get(tabs.getSelectedIndex()).titleKey()).discard();
        Drafts.of(Drafts.CUSTOMER).discard();
        desk.removeAll();
        desk.add(new DonePanel(services.time(), done, this::open));
    }

    private void register() {
        new NewCustomerDialog(
                        services.customers(),
                        id -> services.customers().find(id).ifPresent(made -> {
                            Drafts.of(Drafts.CUSTOMER).put("customer", made.customerNo());
                            open();
                        }))
                .open();
    }

    private Written<CustomerSummary> found() {
        return new Written<>(
                CustomerSummary::customerNo,
                no -> services.customers().search(no, 0, 1).rows().stream().findFirst());
    }
}
