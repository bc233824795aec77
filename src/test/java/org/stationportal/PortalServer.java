package org.stationportal;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.stationportal.organization.Accounts;

/**
 * The addresses of the portal over real HTTP, without its screens: the controllers and both doors of the context under
 * test, behind the web server that the portal runs on, at a free port.
 */
public final class PortalServer implements AutoCloseable {

    private final WebServer server;

    public PortalServer(WebApplicationContext context) {
        var factory = new TomcatServletWebServerFactory(0);
        // Boot leaves these settings out where a test has no web server of its own
        new TomcatWebServerFactoryCustomizer(
                        context.getEnvironment(),
                        context.getBean(ServerProperties.class),
                        context.getBean(TomcatServerProperties.class),
                        new WebProperties())
                .customize(factory);
        factory.setPort(0);
        server = factory.getWebServer(web -> {
            var dispatcher = new DispatcherServlet();
            // as one that is given and not its own, which it would close
            dispatcher.setApplicationContext(context);
            var controllers = web.addServlet("controllers", dispatcher);
            controllers.setMultipartConfig(context.getBean(MultipartConfigElement.class));
            controllers.addMapping("/");
            web.addServlet("sign-in", new SignIn(context.getBean(Accounts.class)))
                    .addMapping("/sign-in");
            var doors = web.addFilter("doors", context.getBean("springSecurityFilterChain", Filter.class));
            doors.addMappingForUrlPatterns(null, false, "/api/*", "/attachments/*");
        });
        server.start();
    }

    /** A browser in which the person is signed in; without a number, one in which nobody is. */
    public Browser browser(String employeeNo) throws IOException, InterruptedException {
        var browser = new Browser(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), null);
        if (!employeeNo.isEmpty()) {
            browser.get("/sign-in?as=" + employeeNo);
        }
        return browser;
    }

    /** A program that signs in with each request. */
    public Browser program(String account) {
        String basic = Base64.getEncoder().encodeToString((account + ":test").getBytes(StandardCharsets.UTF_8));
        return new Browser(HttpClient.newHttpClient(), "Basic " + basic);
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    /** Sends requests and gets the bytes that come back. */
    public final class Browser {

        private final HttpClient client;
        private final String authorization;

        private Browser(HttpClient client, @org.jspecify.annotations.Nullable String authorization) {
            this.client = client;
            this.authorization = authorization == null ? "" : authorization;
        }

        public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            return send(request(path));
        }

        public HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
            return authorization.isEmpty() ? request : request.header("Authorization", authorization);
        }

        public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** In place of the page on which a person signs in. */
    private static final class SignIn extends HttpServlet {

        private final transient Accounts accounts;

        SignIn(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            var account = accounts.loadUserByUsername(request.getParameter("as"));
            request.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                    account, null, account.getAuthorities())));
        }
    }
}
