package org.stationportal.counter.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
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
@JavaScript("context://js/counter-keys.js")
class CounterView extends Main implements HasDynamicTitle {

    private static final List<Key> DIGITS = List.of(
            Key.DIGIT_1,
            Key.DIGIT_2,
            Key.DIGIT_3,
            Key.DIGIT_4,
            Key.DIGIT_5,
            Key.DIGIT_6,
            Key.DIGIT_7,
            Key.DIGIT_8,
            Key.DIGIT_9);

    private final CounterServices services;
    private final List<CounterBusiness> businesses;
    private final PageHeader header = new PageHeader(getTranslation("counter.title"));
    private final Tabs tabs = new Tabs();
    private final Div desk = new Div();
    private final TodayList today;
    private Drafts drafts;

    CounterView(CounterServices services, List<CounterBusiness> all) {
        this.services = services;
        this.drafts = new Drafts(services.drafts(), this::clear);
        SignedIn user = services.currentUser().get();
        businesses = all.stream()
                .filter(each -> each.open(user))
                .sorted(Comparator.comparingInt(CounterBusiness::order))
                .toList();
        addClassName("sp-page");
        desk.addClassName("counter-desk");
        desk.getElement().executeJs("window.stationPortal.enterMovesOn(this)");
        for (int i = 0; i < businesses.size(); i++) {
            var tab = new Tab((i + 1) + " " + getTranslation(businesses.get(i).titleKey()));
            tabs.add(tab);
            if (i < DIGITS.size()) {
                Shortcuts.addShortcutListener(this, () -> choose(tab), DIGITS.get(i), KeyModifier.ALT);
            }
        }
        tabs.addSelectedChangeListener(change -> open());
        if (user.holds(Post.COUNTER_CLERK)) {
            header.addActions(new Button(getTranslation("counter.newCustomer"), click -> register()));
        }
        today = new TodayList(services.intakes(), services.time());
        add(header, tabs, desk, today);
        open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.title") + " · " + getTranslation("base.portal");
    }

    /** By its key; also the same business once more, where what was taken in just now still stands. */
    private void choose(Tab tab) {
        if (!tab.equals(tabs.getSelectedTab())) {
            tabs.setSelectedTab(tab);
        } else if (desk.getChildren().anyMatch(DonePanel.class::isInstance)) {
            open();
        }
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
        String key = business.titleKey();
        drafts = new Drafts(services.drafts(), this::clear);
        var counterDesk = new CounterDesk(services, customer, promise, key, drafts.of(key), this::taken);
        IntakeForm form = business.form(counterDesk);
        known.setVisible(false);
        customer.addValueChangeListener(change -> {
            Optional<CustomerDetails> chosen = counterDesk.customer();
            known.removeAll();
            known.setVisible(chosen.isPresent());
            chosen.ifPresent(details -> known.add(new CustomerFacts(details)));
            form.customer(chosen.orElse(null));
            form.lookForDuplicates();
        });
        drafts.customer().keep("customer", customer, found());
        form.restore();
        var left = new Div(customer, form, drafts);
        left.addClassNames("sp-card", "sp-card-body", "sp-stack");
        var right = new Div(promise, known);
        right.addClassName("sp-stack");
        desk.removeAll();
        desk.add(left, right);
        customer.focus();
    }

    private void taken(IntakeDone done) {
        discardDrafts();
        desk.removeAll();
        today.show();
        desk.add(new DonePanel(services.time(), done, this::open));
    }

    /** Begins the form anew. */
    private void clear() {
        discardDrafts();
        open();
    }

    private void discardDrafts() {
        drafts.discard(businesses.get(tabs.getSelectedIndex()).titleKey());
    }

    private void register() {
        new NewCustomerDialog(
                        services,
                        id -> services.customers().find(id).ifPresent(made -> {
                            drafts.customer().put("customer", made.customerNo());
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
