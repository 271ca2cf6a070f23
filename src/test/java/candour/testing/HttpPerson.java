package candour.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person in front of a browser that runs no scripts: cookies, forms and the webapps' API. */
public final class HttpPerson {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpPerson(int port) {
        this.base = "http://localhost:" + port;
    }

    public static HttpPerson anonymous(int port) {
        return new HttpPerson(port);
    }

    public static HttpPerson loggedIn(int port, String engineName, String userId) {
        var person = new HttpPerson(port);
        HttpResponse<String> answer = person.logIn(userId, "candour-demo");
        if (!answer.headers().firstValue("Location").orElse("").matches("(" + person.base + ")?/")) {
            throw new AssertionError(userId + " could not log in: " + answer.statusCode());
        }
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            person.page("/camunda/app/" + app + "/" + engineName + "/");
        }
        return person;
    }

    public HttpResponse<String> logIn(String userId, String password) {
        return sendForm("/login", "username=" + encoded(userId) + "&password=" + encoded(password));
    }

    /** Sends a form of our own pages with the token from the log-in page. */
    public HttpResponse<String> sendForm(String path, String fields) {
        Matcher token = FORM_TOKEN.matcher(page("/login").body());
        String hidden = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + hidden)));
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    /** A call as the webapps make it: JSON, with their token against forged requests. */
    public HttpResponse<String> call(String method, String path, String json) {
        HttpRequest.Builder call = request(path).header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> call.header("X-XSRF-TOKEN", token));
        return send(call.method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** @return the reference of a new case, unlike any other */
    public String raisesAConcern(String engineName) {
        HttpResponse<String> answer = post(
                "/camunda/api/engine/engine/" + engineName + "/process-definition/key/concern/submit-form",
                """
                {"variables": {
                  "dangerNow": {"value": "no"}, "crimeSuspected": {"value": "no"},
                  "couldComeToHarm": {"value": "unsure"}, "childKnown": {"value": "unnamed"},
                  "childAge": {"value": ""}, "whatHappened": {"value": "A bruise, seen today. %s"},
                  "business": {"value": "welfare"}}}
                """
                        .formatted(UUID.randomUUID()));
        Matcher reference = Pattern.compile("\"businessKey\":\"([^\"]+)\"").matcher(answer.body());
        if (!reference.find()) {
            throw new AssertionError("No case was opened: " + answer.statusCode() + " " + answer.body());
        }
        return reference.group(1);
    }

    public HttpResponse<String> postWithoutToken(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
