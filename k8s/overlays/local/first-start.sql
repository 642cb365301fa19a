-- Run once by the image, when its folder of data is empty.
\getenv gateway_password GATEWAY_PASSWORD
\getenv profile_password PROFILE_PASSWORD
\getenv scoring_password SCORING_PASSWORD
create role gateway login password :'gateway_password';
create role profile login password :'profile_password';
create role scoring login password :'scoring_password';
create database gateway owner gateway;
create database profile owner profile;
create database scoring owner scoring;
