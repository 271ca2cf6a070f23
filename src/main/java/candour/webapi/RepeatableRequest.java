package candour.webapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once, up to a limit, and can be read again. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final int mostBytes;

    private RepeatableRequest(HttpServletRequest request, byte[] body, int mostBytes) {
        super(request);
        this.body = body;
        this.mostBytes = mostBytes;
    }

    static RepeatableRequest of(HttpServletRequest request, int mostBytes) throws IOException {
        return new RepeatableRequest(request, request.getInputStream().readNBytes(mostBytes + 1), mostBytes);
    }

    byte[] body() {
        return body;
    }

    boolean hasBody() {
        return body.length > 0;
    }

    boolean isTooLong() {
        return body.length > mostBytes;
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is already here");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
