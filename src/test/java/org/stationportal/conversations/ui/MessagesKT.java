package org.stationportal.conversations.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stationportal.conversations.People.NOON;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.UseCase;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.MessageId;
import org.stationportal.conversations.People;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The chat on the screen, in Chinese. */
@UseCase("UC-002")
@IntegrationTest
class MessagesKT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationPanels panels;

    @Autowired
    UnreadBell bell;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    EmployeeId wang;
    EmployeeId li;
    ConversationId thread;

    @BeforeEach
    void wangOpensThePortal() {
        clock.set(NOON);
        wang = people.add("王芳");
        li = people.add("李强");
        thread = conversations.thread("test/kt-" + wang.value(), "查勘 · 李建国", List.of(wang, li));
        var routes = new Routes();
        routes.getRoutes().add(MessagesView.class);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        Authentication account = People.account(Optional.of(wang), "王芳", Post.COUNTER_CLERK);
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(account);
        SecurityContextHolder.setContext(security);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(account);
        request.setUserInRole((principal, role) ->
                account.getAuthorities().stream().anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())));
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_address_says_which_conversation_is_open() {
        UI.getCurrent().navigate("messages");
        assertThat(_find(RouterLink.class)).extracting(MessagesKT::text).containsExactly("履责助手", "查勘 · 李建国");
        assertThat(text(_get(EmptyState.class))).contains("请在会话列表中选择一个会话");
        UI.getCurrent().navigate("messages/" + thread.value());
        assertThat(_get(H2.class).getText()).isEqualTo("查勘 · 李建国");
        assertThat(_find(RouterLink.class).stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current")))
                .singleElement()
                .extracting(MessagesKT::text)
                .isEqualTo("查勘 · 李建国");
    }

    @Test
    void what_another_person_says_appears_without_a_click() {
        UI.getCurrent().navigate("messages/" + thread.value());
        Component count = bell.create();
        UI.getCurrent().add(count);
        saysLi("我在现场");
        soon(() -> {
            assertThat(texts()).containsExactly("我在现场");
            assertThat(text(count)).isEqualTo("1");
        });
        assertThat(_find(RouterLink.class)).extracting(MessagesKT::text).contains("查勘 · 李建国12:00李强：我在现场1");
        assertThat(delivered()).isEmpty();
        _fireDomEvent(_get(SeenMarker.class), "delivered");
        assertThat(delivered()).contains(NOON);
        assertThat(conversations.unread(wang)).isEqualTo(1);
        _fireDomEvent(_get(SeenMarker.class), "seen");
        assertThat(conversations.unread(wang)).isZero();
        soon(() -> {
            _assertNone(SeenMarker.class);
        });
    }

    @Test
    void the_sender_sees_how_far_the_words_have_come() {
        UI.getCurrent().add(panels.of(thread));
        send("请确认");
        assertThat(receipts()).containsExactly("已发送");
        MessageId said = People.as(wang, () -> conversations.messages(thread, Optional.empty(), 1))
                .getFirst()
                .id();
        People.as(li, () -> conversations.markDelivered(thread, said));
        soon(() -> {
            assertThat(receipts()).containsExactly("已送达 12:00");
        });
        People.as(li, () -> conversations.markSeen(thread, said));
        soon(() -> {
            assertThat(receipts()).containsExactly("已读 12:00");
        });
    }

    @Test
    void markup_stays_what_was_typed_and_too_long_a_text_is_refused_at_the_field() {
        UI.getCurrent().add(panels.ofPortal());
        send("<img src=x onerror=alert(1)>");
        assertThat(texts()).containsExactly("<img src=x onerror=alert(1)>");
        assertThat(_find(Bubble.class).getFirst().getElement().getOuterHTML()).contains("&lt;img");
        send("字".repeat(10_000));
        TextArea input = _get(TextArea.class);
        assertThat(input.getErrorMessage()).isEqualTo("一条消息最多 4,000 个字，请分几条发送。");
        assertThat(input.getValue()).hasSize(10_000);
        send("短一些");
        assertThat(input.isInvalid()).isFalse();
        assertThat(input.getValue()).isEmpty();
        assertThat(texts()).containsExactly("<img src=x onerror=alert(1)>", "短一些");
    }

    @Test
    void a_draft_waits_in_its_conversation() {
        UI.getCurrent().navigate("messages/" + thread.value());
        _setValue(_get(TextArea.class), "还没写完");
        UI.getCurrent().navigate("messages");
        UI.getCurrent().navigate("messages/" + conversations.portalOf(wang).value());
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        UI.getCurrent().navigate("messages/" + thread.value());
        assertThat(_get(TextArea.class).getValue()).isEqualTo("还没写完");
    }

    @Test
    void earlier_messages_are_loaded_on_request_and_all_unread_ones_at_once() {
        ConversationId portal = conversations.portalOf(wang);
        IntStream.range(0, 45).forEach(i -> conversations.card(portal, "k" + i, "none", "" + i, NOON));
        UI.getCurrent().add(panels.of(portal));
        assertThat(_find(Bubble.class)).hasSize(45);
        conversations.messages(portal, Optional.empty(), 1).forEach(last -> conversations.markSeen(portal, last.id()));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panels.of(portal));
        assertThat(_find(Bubble.class)).hasSize(30);
        _click(_get(Button.class, spec -> spec.withText("查看更早的消息")));
        assertThat(_find(Bubble.class)).hasSize(45);
        _assertNone(Button.class, spec -> spec.withText("查看更早的消息"));
    }

    /** After what has been pushed by then. */
    private static void soon(ThrowingRunnable assertions) {
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertions.run();
        });
    }

    private void send(String text) {
        _setValue(_get(TextArea.class), text);
        _click(_get(Button.class, spec -> spec.withText("发送")));
    }

    private void saysLi(String text) {
        People.as(li, () -> conversations.say(thread, text));
    }

    private Optional<java.time.Instant> delivered() {
        List<MessageDetails> seenByLi = People.as(li, () -> conversations.messages(thread, Optional.empty(), 10));
        return seenByLi.getLast().deliveredToOthersAt();
    }

    private static List<String> texts() {
        return _find(Bubble.class).stream()
                .map(bubble -> bubble.getChildren().toList().get(1).getElement().getText())
                .toList();
    }

    private static List<String> receipts() {
        return _find(Bubble.class).stream()
                .map(bubble -> bubble.getChildren().toList().get(2).getElement().getText())
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
