package io.chengxuan.platform.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** Broker and store of a test JVM in containers of the images that {@code docker-compose.yml} names. */
final class Containers {

    static final String KAFKA_IMAGE = "apache/kafka:4.2.2";
    static final String MONGO_IMAGE = "mongo:8.0.29-noble";

    private static final class Started {

        // The services make their topics, as in production.
        static final KafkaContainer BROKER = new KafkaContainer(KAFKA_IMAGE).withEnv(
            "KAFKA_AUTO_CREATE_TOPICS_ENABLE",
            "false"
        );
        static final MongoDBContainer STORE = new MongoDBContainer(MONGO_IMAGE);

        static {
            Startables.deepStart(BROKER, STORE).join();
        }
    }

    private Containers() {}

    static String bootstrapServers() {
        return Started.BROKER.getBootstrapServers();
    }

    static String mongoUri(String database) {
        return Started.STORE.getConnectionString() + "/" + database;
    }
}
