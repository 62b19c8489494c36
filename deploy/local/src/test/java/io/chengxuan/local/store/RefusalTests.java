package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTests {

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.open(StoreSettings.inMemory());
        client = MongoClients.create(store.connectionString());
        database = client.getDatabase("plan");
        database.getCollection("tasks").insertOne(new Document("_id", "t").append("a", 1));
        database.getCollection("indexed").createIndex(new Document("a", 1));
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "{createIndexes: 'tasks', indexes: [{key: {a: 1}, name: 'i', partialFilterExpression: {a: 1}}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: 1}, name: 'i', expireAfterSeconds: 60}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: 1}, name: 'i', collation: {locale: 'zh'}}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: 1}, name: 'i', hidden: true}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: 'text'}, name: 'i'}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: 'hashed'}, name: 'i'}]}",
            "{createIndexes: 'tasks', indexes: [{key: {a: '2dsphere'}, name: 'i'}]}",
            "{createIndexes: 'tasks', indexes: [{key: {'$**': 1}, name: 'i'}]}",
            "{createIndexes: 'tasks', indexes: [{key: {'a.0': 1}, name: 'i'}]}",
            "{createIndexes: 'indexed', indexes: [{key: {a: 1}, name: 'another name'}]}",
            "{createIndexes: 'indexed', indexes: [{key: {a: 1}, name: 'a_1', unique: true}]}",
            "{create: 'capped', capped: true, size: 1000}",
            "{create: 'view', viewOn: 'tasks', pipeline: []}",
            "{create: 'series', timeseries: {timeField: 't'}}",
            "{create: 'checked', validator: {a: 1}}",
            "{find: 'tasks', collation: {locale: 'zh'}}",
            "{find: 'tasks', tailable: true}",
            "{find: 'tasks', filter: {$text: {$search: 'a'}}}",
            "{find: 'tasks', filter: {$where: 'true'}}",
            "{find: 'tasks', filter: {a: {$near: [1, 2]}}}",
            "{find: 'tasks', lsid: {id: 1}, txnNumber: 1, startTransaction: true, autocommit: false}",
            "{aggregate: 'tasks', pipeline: [{$changeStream: {}}], cursor: {}}",
            "{aggregate: 'tasks', pipeline: [{$out: {db: 'other', coll: 'x'}}], cursor: {}}",
            "{aggregate: 'tasks', pipeline: [{$merge: {into: {db: 'other', coll: 'x'}}}], cursor: {}}",
            "{aggregate: 'tasks', pipeline: [{$out: 'indexed'}], cursor: {}}",
            "{aggregate: 'tasks', pipeline: [{$unionWith: 'indexed'}], cursor: {}}",
            "{aggregate: 'tasks', pipeline: [], cursor: {}, let: {x: 1}}",
            "{aggregate: 1, pipeline: [], cursor: {}}",
            "{update: 'tasks', updates: [{q: {}, u: [{$set: {a: 2}}]}]}",
            "{update: 'tasks', updates: [{q: {}, u: {'a.b': 2}}]}",
            "{update: 'tasks', updates: [{q: {}, u: {$set: {a: 2}}, collation: {locale: 'zh'}}]}",
            "{findAndModify: 'tasks', query: {}, update: [{$set: {a: 2}}]}",
            "{renameCollection: 'plan.tasks', to: 'other.tasks'}",
            "{mapReduce: 'tasks'}",
            "{explain: {find: 'tasks'}}",
            "{createUser: 'x'}",
        }
    )
    void whatWorksOtherwiseOnMongoDbIsRefused(String command) {
        assertThatThrownBy(() -> database.runCommand(Document.parse(command))).isInstanceOfSatisfying(
            MongoCommandException.class,
            error -> assertThat(error.getErrorCode()).as(error.getMessage()).isPositive()
        );
        assertThat(database.getCollection("tasks").find()).containsExactly(new Document("_id", "t").append("a", 1));
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("tasks", "indexed");
    }

    @Test
    void transactionsAreRefused() {
        try (ClientSession session = client.startSession()) {
            session.startTransaction();
            assertThatThrownBy(() -> database.getCollection("tasks").insertOne(session, new Document())).isInstanceOf(
                MongoException.class
            );
        }
        assertThat(database.getCollection("tasks").countDocuments()).isEqualTo(1);
    }
}
