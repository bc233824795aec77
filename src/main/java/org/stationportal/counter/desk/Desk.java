package org.stationportal.counter.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** What the counter gives a form: the chosen customer, the panel of the promised date, the draft, and what follows. */
public interface Desk {

    Optional<CustomerDetails> customer();

    /** Where the customer is chosen: a rule about the customer is shown there. */
    CustomerField customerField();

    PromisePanel promise();

    /** The text key of the business that is taken in; a form with several kinds says it itself. */
    String business();

    /** What was typed into the form so far. */
    Draft draft();

    /** Now in the zone of the portal, to the minute. */
    LocalDateTime now();

    /** A choice among the people of the station who hold one of the posts today. */
    ComboBox<EmployeeSummary> people(String label, Post... posts);

    /** How a person is kept in a draft. */
    Written<EmployeeSummary> person();

    /** What the chosen customer came with in the last days, of the business with this text key. */
    List<IntakeSummary> lately(String business);

    TimeWords time();

    /** The form was taken in: shows the number, the promised date and the next step in its place. */
    void takenIn(IntakeDone done);
}
