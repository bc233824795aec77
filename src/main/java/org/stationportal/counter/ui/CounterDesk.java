package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.counter.desk.CustomerField;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.Draft;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeSummary;
import org.stationportal.counter.desk.PromisePanel;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** The desk on the counter's screen. */
record CounterDesk(
        CounterServices services,
        CustomerField customerField,
        PromisePanel promise,
        String business,
        Draft draft,
        Consumer<IntakeDone> onTaken)
        implements Desk {

    @Override
    public Optional<CustomerDetails> customer() {
        return customerField
                .getOptionalValue()
                .flatMap(chosen -> services.customers().find(chosen.id()));
    }

    @Override
    public LocalDateTime now() {
        return services.now();
    }

    @Override
    public ComboBox<EmployeeSummary> people(String label, Post... posts) {
        return services.people(label, posts);
    }

    @Override
    public Written<EmployeeSummary> person() {
        return new Written<>(
                EmployeeSummary::employeeNo, no -> services.employees().findByNo(no));
    }

    @Override
    public List<IntakeSummary> lately(String key) {
        return customerField
                .getOptionalValue()
                .map(chosen -> services.intakes().lately(chosen.id(), key))
                .orElse(List.of());
    }

    @Override
    public TimeWords time() {
        return services.time();
    }

    @Override
    public void takenIn(IntakeDone done) {
        onTaken.accept(done);
    }
}
