package candour.webapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Has browsers tell the scripts and styles of one release from those of the next by what stands in them. In a build that
 * anybody can repeat all files have one date, release after release: by that, a browser would go on with the scripts of before.
 */
@Component
class ScriptsByContent implements SmartInitializingSingleton {

    private final List<HandlerMapping> mappings;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    ScriptsByContent(List<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .filter(SimpleUrlHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((SimpleUrlHandlerMapping) mapping).getHandlerMap().values().stream())
                .filter(ResourceHttpRequestHandler.class::isInstance)
                .map(ResourceHttpRequestHandler.class::cast)
                .forEach(files -> {
                    files.setUseLastModified(false);
                    files.setEtagGenerator(this::tagOf);
                });
    }

    private String tagOf(Resource file) {
        try {
            // its date tells where somebody works on it while the product runs
            return tags.computeIfAbsent(file.getURL() + " " + file.lastModified(), key -> digest(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
