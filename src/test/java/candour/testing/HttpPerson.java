package candour.testing;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        String hidden = formToken().map(token -> "&_csrf=" + encoded(token)).orElse("");
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + hidden)));
    }

    public HttpResponse<String> sendForm(String path, Map<String, String> fields) {
        return sendForm(
                path,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /**
     * Sends a form of our own pages with a file.
     *
     * @param fileName the parameter that carries the name, for example {@code filename="minutes.pdf"}
     */
    public HttpResponse<String> sendFile(String path, Map<String, String> fields, String fileName, byte[] content) {
        String boundary = "boundary-" + UUID.randomUUID();
        Map<String, String> all = new LinkedHashMap<>(fields);
        formToken().ifPresent(token -> all.put("_csrf", token));
        var body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; %s\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(boundary, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Optional<String> formToken() {
        Matcher token = FORM_TOKEN.matcher(page("/login").body());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** What a browser saves, byte for byte. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    /** A call as the webapps make it: JSON, with their token against forged requests. */
    public HttpResponse<String> call(String method, String path, String json) {
        return call(method, path, "application/json", json);
    }

    public HttpResponse<String> call(String method, String path, String contentType, String json) {
        HttpRequest.Builder call = request(path).header("Content-Type", contentType);
        cookie("XSRF-TOKEN").ifPresent(token -> call.header("X-XSRF-TOKEN", token));
        return send(call.method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A call with headers of its own. */
    public HttpResponse<String> call(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder call = request(path);
        headers.forEach(call::header);
        cookie("XSRF-TOKEN").ifPresent(token -> call.header("X-XSRF-TOKEN", token));
        return send(call.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whom a page that opens now is for: this person in their agency of now. */
    public String reader() {
        return get("/reader").body().replaceFirst("(?s).*\"reader\":\"([^\"]*)\".*", "$1");
    }

    /**
     * As Tasklist sends, keeps or empties a form that somebody opened, whoever is logged in by now.
     *
     * @param writer as {@link #reader} of whoever opened it
     */
    public HttpResponse<String> callWrittenBy(String writer, String method, String path, String json) {
        return call(method, path, Map.of("Content-Type", "application/json", "X-Candour-Written-By", writer), json);
    }

    /** As Tasklist keeps what this person has written and not sent yet, or empties it. */
    public HttpResponse<String> draft(String method, String path, String answers) {
        return callWrittenBy(reader(), method, path, answers);
    }

    /** As Tasklist asks for a list: the answer also says how many there are in all. */
    public HttpResponse<String> list(String path, String json) {
        HttpRequest.Builder call = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json, application/json; q=0.5");
        cookie("XSRF-TOKEN").ifPresent(token -> call.header("X-XSRF-TOKEN", token));
        return send(call.POST(HttpRequest.BodyPublishers.ofString(json)));
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
        return callWithoutToken("POST", path, json);
    }

    public HttpResponse<String> callWithoutToken(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
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
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> answer) {
        try {
            return http.send(request.build(), answer);
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
