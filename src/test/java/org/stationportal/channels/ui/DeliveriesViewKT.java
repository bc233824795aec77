package org.stationportal.channels.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.channels.AddMail;
import org.stationportal.channels.Channels;
import org.stationportal.channels.DeliveryDetails;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The administrator's page of what did not get through. */
@IntegrationTest
class DeliveriesViewKT {

    @Autowired
    KaribuScreen screen;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    Channels channels;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_failed_ones_are_listed_with_their_reason_and_can_be_sent_again() {
        clock.set("2026-10-09T08:30");
        TestStation.People station = stations.create();
        EmployeeId clerk = station.get(Post.COUNTER_CLERK);
        stations.run(clerk, () -> channels.add(new AddMail("gone@example.cn")));
        conversations.cards(List.of(clerk), "kt-1", "test.unknown", "1", clock.instant());
        conversations.cards(List.of(clerk), "kt-2", "test.unknown", "2", clock.instant());
        jdbc.sql("update channel_delivery set state = 'FAILED', failed_at = created_at, next_attempt_at = null,"
                        + " attempts = 6, problem = 'REFUSED', last_error = '550 user unknown'"
                        + " where employee_id = :clerk and payload_id = '1'")
                .param("clerk", clerk.value())
                .update();

        screen.open(station.get(Post.ADMINISTRATOR), Set.of(DeliveriesView.class));
        UI.getCurrent().navigate(DeliveriesView.class);
        Grid<DeliveryDetails> grid = _get(Grid.class);
        assertThat(_size(grid)).isOne();
        assertThat(String.join(" ", _getFormattedRow(grid, 0)))
                .contains("邮件 · gone@example.cn", "对方拒收（550 user unknown）", "6", "10月9日(周五)08:30");
        assertThat(page()).contains("待发送 1 条，今天已发送 0 条，未送达 1 条", "最早一条从 10月9日(周五)08:30 等到现在");

        _click((Button) _getCellComponent(grid, 0, "retry"));
        assertThat(_size(grid)).isZero();
        assertThat(page()).contains("待发送 2 条，今天已发送 0 条，未送达 0 条");

        // nothing of this is left for a test that sends
        jdbc.sql("update channel_delivery set state = 'FAILED', failed_at = created_at, next_attempt_at = null,"
                        + " problem = 'SWITCHED_OFF' where employee_id = :clerk and state = 'PENDING'")
                .param("clerk", clerk.value())
                .update();
    }

    private static String page() {
        return KaribuScreen.text(_get(DeliveriesView.class));
    }
}
