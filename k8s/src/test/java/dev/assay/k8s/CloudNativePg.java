package dev.assay.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** The members that are used here of the objects of CloudNativePG and its Barman Cloud plugin. */
final class CloudNativePg {

    private CloudNativePg() {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            String imageName,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            Affinity affinity,
            Postgresql postgresql,
            Bootstrap bootstrap,
            List<ExternalCluster> externalClusters,
            Managed managed,
            List<Plugin> plugins) {}

    record Storage(String size, String storageClass) {}

    record Affinity(boolean enablePodAntiAffinity, Strictness podAntiAffinityType, String topologyKey) {}

    enum Strictness {
        preferred,
        required
    }

    record Postgresql(Map<String, String> parameters, Synchronous synchronous) {}

    record Synchronous(Method method, int number, Strictness dataDurability) {}

    enum Method {
        any,
        first
    }

    record Bootstrap(InitDb initdb, Recovery recovery) {}

    record Recovery(String source, String database, String owner, Named secret, RecoveryTarget recoveryTarget) {}

    record RecoveryTarget(String targetTime) {}

    record ExternalCluster(String name, Source plugin) {}

    record Source(String name, Map<String, String> parameters) {}

    record InitDb(String database, String owner, Named secret) {}

    record Named(String name) {}

    record Managed(List<Role> roles) {}

    record Role(String name, Presence ensure, boolean login, Named passwordSecret) {}

    enum Presence {
        present,
        absent
    }

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record Database(String apiVersion, String kind, ObjectMeta metadata, DatabaseSpec spec) {}

    record DatabaseSpec(Named cluster, String name, String owner) {}

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            Named cluster,
            String method,
            Named pluginConfiguration) {}

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, Configuration configuration) {}

    record Configuration(String destinationPath, S3Credentials s3Credentials, Compressed wal, Compressed data) {}

    record S3Credentials(KeyOf accessKeyId, KeyOf secretAccessKey) {}

    record KeyOf(String name, String key) {}

    record Compressed(String compression) {}
}
