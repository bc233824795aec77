package org.stationportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Texts;

/** How one browser shows the portal: language and light or dark, kept in two cookies so that the first page is right. */
final class Display {

    private static final String LOCALE = "portal-locale";
    private static final String SCHEME = "portal-scheme";

    // no server round trip and no reload: the theme is all CSS
    private static final String TOGGLE_SCHEME = """
            const html = document.documentElement;
            const dark = (html.getAttribute('theme') || '').includes('dark')
                || (!html.getAttribute('theme') && matchMedia('(prefers-color-scheme: dark)').matches);
            const next = dark ? 'light' : 'dark';
            html.setAttribute('theme', next);
            html.style.colorScheme = next;
            document.cookie = 'portal-scheme=' + next + ';path=/;max-age=31536000;samesite=lax';
            """;

    private Display() {}

    /** Chinese unless this browser has chosen English. */
    static Locale language(@Nullable VaadinRequest request) {
        return cookie(request, LOCALE).filter("en"::equals).isPresent() ? Texts.ENGLISH : Texts.CHINESE;
    }

    /** "light" or "dark" where this browser has chosen; else the system decides. */
    static Optional<String> scheme(VaadinRequest request) {
        return cookie(request, SCHEME).filter(scheme -> scheme.equals("light") || scheme.equals("dark"));
    }

    static void switchLanguage(UI ui) {
        String next = ui.getLocale().getLanguage().equals("en") ? "zh" : "en";
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';"
                                + "window.location.reload();",
                        LOCALE,
                        next);
    }

    static void switchScheme(UI ui) {
        ui.getPage().executeJs(TOGGLE_SCHEME);
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        return Stream.ofNullable(request)
                .flatMap(known -> Stream.ofNullable(known.getCookies()))
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
