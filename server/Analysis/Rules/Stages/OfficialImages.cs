namespace Basewise.Analysis.Rules.Stages;

/// <summary>The names of Docker's official images, which stand alone without a tag: a word that is one of them is meant as the image.</summary>
internal static class OfficialImages
{
    private static readonly HashSet<string> Names = new(
        """
        adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux bash bonita buildpack-deps busybox
        caddy cassandra chronograf clearlinux clefos clickhouse clojure composer consul convertigo couchbase couchdb crate dart debian docker
        drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang fedora flink fluentd friendica gazebo gcc geonetwork
        ghost golang gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibmjava influxdb irssi jetty joomla jruby julia kapacitor
        kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mysql
        nats nats-streaming neo4j neurodebian nextcloud nginx node odoo open-liberty openjdk oraclelinux orientdb percona perl photon php
        phpmyadmin plone postfixadmin postgres pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat rockylinux
        ros ruby rust sapmachine satosa scala silverpeas solr sonarqube spark spiped storm swift swipl teamspeak telegraf tomcat tomee traefik
        ubuntu unit varnish vault websphere-liberty wordpress xwiki yourls znc zookeeper
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
